lexer grammar HilumLexer;

// A keyword is one only in its position:
//   at column 0                         declaration words   DEFAULT_MODE, KIND
//   as the first word of an indented line   clause words    HEAD
//   in the rest of the line             names, texts, numbers and about ten connectives   BODY, CODES
//   between { and }                     report text         REPORT
//   between < and > inside it           typed slots         SLOT
// No predicates and no target code: the grammar is the same in every language ANTLR can write.
//
// Every mode ends with a rule for any character, so the lexer cannot fail. Text on the hidden channel and text
// between tokens becomes trivia of the syntax tree; NL ends a unit (one declaration line or one clause).

tokens { NAME, STRING, OPEN_STRING, TEXT, OPEN_TEXT, NUM, NL, LBRACE, BAD, UNKNOWN_WORD }

// No-break spaces come in with text pasted from word processors.
fragment WS    : [ \t\u000B\f\u00A0] ;
fragment S     : WS+ ;
fragment BREAK : [\r\n] ;
fragment NOTE_TEXT : '#' ~[\r\n]* ;
fragment ID    : [\p{L}_] [\p{L}\p{M}\p{Nd}_]* ;
fragment DIGITS : [0-9]+ ;
// Behind these signs a clause goes on in the next indented line; blank and comment lines between do not matter.
fragment GOES_ON : (WS* NOTE_TEXT? BREAK)+ S ;
fragment QUOTED      : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;
fragment OPEN_QUOTED : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;
fragment LONG_PART   : ~'"' | '"' ~'"' | '""' ~'"' ;

// ---------- column 0 ----------
MARK0      : '\uFEFF' -> channel(HIDDEN) ;
BLANK0     : BREAK+ -> channel(HIDDEN) ;
COMMENT0   : NOTE_TEXT -> channel(HIDDEN) ;
EXTEND     : 'extend'           -> mode(KIND) ;
REPLACE    : 'replace'          -> mode(KIND) ;
DISABLE    : 'disable'          -> mode(KIND) ;
ONTOLOGY   : 'ontology'         -> mode(BODY) ;
OVERLAY    : 'overlay'          -> mode(BODY) ;
ANATOMY    : 'anatomy'          -> mode(BODY) ;
SIDED      : 'sided' S 'anatomy' -> mode(BODY) ;
FINDING    : 'finding'          -> mode(BODY) ;
DEVICE     : 'device'           -> mode(BODY) ;
ATTRIBUTE  : 'attribute'        -> mode(BODY) ;
CUE        : 'cue'              -> mode(BODY) ;
PATTERN    : 'pattern'          -> mode(BODY) ;
COMPARISON : 'comparison'       -> mode(BODY) ;
SECTION    : 'section'          -> mode(BODY) ;
WORDS      : 'words'            -> mode(BODY) ;
INFLECTION : 'inflection'       -> mode(BODY) ;
FAMILY     : 'family'           -> mode(BODY) ;
USE        : 'use'              -> mode(BODY) ;
TEST       : 'test'             -> mode(BODY) ;
INDENT     : S -> channel(HIDDEN), mode(HEAD) ;
WORD0      : ID -> type(UNKNOWN_WORD), mode(BODY) ;
BAD0       : . -> type(BAD), mode(BODY) ;

// ---------- behind extend, replace, disable ----------
mode KIND;
K_NL         : WS* NOTE_TEXT? BREAK+ -> type(NL), mode(DEFAULT_MODE) ;
K_HIDDEN     : (S | NOTE_TEXT)   -> channel(HIDDEN) ;
K_ONTOLOGY   : 'ontology'        -> type(ONTOLOGY), mode(BODY) ;
K_OVERLAY    : 'overlay'         -> type(OVERLAY), mode(BODY) ;
K_ANATOMY    : 'anatomy'         -> type(ANATOMY), mode(BODY) ;
K_SIDED      : 'sided' S 'anatomy' -> type(SIDED), mode(BODY) ;
K_FINDING    : 'finding'         -> type(FINDING), mode(BODY) ;
K_DEVICE     : 'device'          -> type(DEVICE), mode(BODY) ;
K_ATTRIBUTE  : 'attribute'       -> type(ATTRIBUTE), mode(BODY) ;
K_CUE        : 'cue'             -> type(CUE), mode(BODY) ;
K_PATTERN    : 'pattern'         -> type(PATTERN), mode(BODY) ;
K_COMPARISON : 'comparison'      -> type(COMPARISON), mode(BODY) ;
K_SECTION    : 'section'         -> type(SECTION), mode(BODY) ;
K_WORDS      : 'words'           -> type(WORDS), mode(BODY) ;
K_INFLECTION : 'inflection'      -> type(INFLECTION), mode(BODY) ;
K_FAMILY     : 'family'          -> type(FAMILY), mode(BODY) ;
K_USE        : 'use'             -> type(USE), mode(BODY) ;
K_TEST       : 'test'            -> type(TEST), mode(BODY) ;
K_WORD       : ID -> type(UNKNOWN_WORD), mode(BODY) ;
K_BAD        : . -> type(BAD), mode(BODY) ;

// ---------- first word of an indented line ----------
mode HEAD;
H_BLANK    : BREAK+ -> channel(HIDDEN), mode(DEFAULT_MODE) ;
H_HIDDEN   : (S | NOTE_TEXT) -> channel(HIDDEN) ;
IS_A       : 'is' S 'a' 'n'?                      -> mode(BODY) ;
PART_OF    : 'part' S 'of'                      -> mode(BODY) ;
MEANS      : 'means'                            -> mode(BODY) ;
SEEN_IN    : 'seen' S 'in'                      -> mode(BODY) ;
USUALLY_IN : 'usually' S 'in'                   -> mode(BODY) ;
SIDE_ALONE : 'a' S 'side' S 'alone' S 'means'   -> mode(BODY) ;
NEEDS_PLACE : 'needs' S 'place'                 -> mode(BODY) ;
BOTH_SIDES : 'affects' S 'both' S 'sides'       -> mode(BODY) ;
WHEN_ABSENT : 'when' S 'absent' S 'means'       -> mode(BODY) ;
TAKES      : 'takes'                            -> mode(BODY) ;
RULES_OUT  : 'when' S 'normal' S 'rules' S 'out' -> mode(BODY) ;
STOPS_AT   : 'stops' S 'at'                     -> mode(BODY) ;
APPLIES_TO : 'applies' S 'to'                   -> mode(BODY) ;
BEATS      : 'beats'                            -> mode(BODY) ;
LEAST_MOST : 'from' S 'least' S 'to' S 'most'   -> mode(BODY) ;
IMPORTS    : 'imports'                          -> mode(BODY) ;
SPELLING   : 'spelling' S 'tolerant' (S 'except')? -> mode(BODY) ;
OF         : 'of'                               -> mode(BODY) ;
SPLITS     : 'splits'                           -> mode(BODY) ;
PRINTS     : 'prints'                           -> mode(BODY) ;
KINDS      : 'kinds'                            -> mode(BODY) ;
FOLLOWS_FROM : 'follows' S 'from'               -> mode(BODY) ;
SAID_BY    : 'said' S 'by'                      -> mode(BODY) ;
NOUN       : 'noun'                             -> mode(BODY) ;
VERB       : 'verb'                             -> mode(BODY) ;
ADJECTIVE  : 'adjective'                        -> mode(BODY) ;
DENIED_MEANS : 'denied' S 'means'               -> mode(BODY) ;
PARTLY_MEANS : 'partly' S 'means'               -> mode(BODY) ;
COUNTS     : 'counts' (S 'the')?                -> mode(BODY) ;
TYPE_IS    : 'type'                             -> mode(BODY) ;
WRITTEN_AS : 'written' S 'as'                   -> mode(BODY) ;
STANDS_FOR_NORMAL : 'stands' S 'for' S 'normal' -> mode(BODY) ;
DEFAULT_HERE : 'text' S 'without' S 'a' S 'heading' S 'is' S 'here' -> mode(BODY) ;
COUNTS_AS  : 'counts' S 'as'                    -> mode(BODY) ;
CALLED     : 'called'                           -> mode(BODY) ;
NOT_CALLED : 'not' S 'called'                   -> mode(BODY) ;
// The clause that is added or dropped stands behind them.
ADD        : 'add' ;
DROP       : 'drop' ;
SAYS       : 'says'                             -> mode(BODY) ;
UNLESS     : 'unless'                           -> mode(BODY) ;
HEADED_BY  : 'headed' S 'by'                    -> mode(BODY) ;
MATCHES    : 'matches'                          -> mode(BODY) ;
SHOWN_AS   : 'shown' S 'as'                     -> mode(BODY) ;
NOTE       : 'note'                             -> mode(BODY) ;
TITLE      : 'title'                            -> mode(BODY) ;
AUTHOR     : 'author'                           -> mode(BODY) ;
BECAUSE    : 'because'                          -> mode(BODY) ;
LABEL      : 'label'                            -> mode(BODY) ;
REPORT_TEXT : 'report'                          -> mode(BODY) ;
CODE       : 'code'                             -> mode(CODES) ;
REACHES    : 'reaches'                          -> mode(BODY) ;
YIELDS     : 'yields'                           -> mode(BODY) ;
EXPECT     : 'expect'                           -> mode(BODY) ;
EXAMPLE    : 'example'                          -> mode(BODY) ;
TODO_EXAMPLE : 'todo' S 'example'               -> mode(BODY) ;
ONLY_IF    : 'only' S 'if'                      -> mode(BODY) ;
KIND_IS    : 'kind'                             -> mode(BODY) ;
FINDINGS_HERE : 'findings' S 'here' S 'are'     -> mode(BODY) ;
MAKES      : 'makes'                            -> mode(BODY) ;
NOTHING_ELSE : 'and' S 'nothing' S 'else'       -> mode(BODY) ;
UNTIL      : 'until'                            -> mode(BODY) ;
ENDING     : 'ending'                           -> mode(BODY) ;
WITHIN     : 'within'                           -> mode(BODY) ;
BOX        : 'box'                              -> mode(BODY) ;
RIGHT_BOX  : 'right' S 'box'                    -> mode(BODY) ;
LEFT_BOX   : 'left' S 'box'                     -> mode(BODY) ;
H_NAME     : ID          -> type(NAME), mode(BODY) ;
H_STRING   : QUOTED      -> type(STRING), mode(BODY) ;
H_OPEN     : OPEN_QUOTED -> type(OPEN_STRING), mode(BODY) ;
H_LBRACE   : '{'         -> type(LBRACE), mode(BODY), pushMode(REPORT) ;
H_BAD      : .           -> type(BAD), mode(BODY) ;

// ---------- rest of the line ----------
mode BODY;
B_NL        : WS* NOTE_TEXT? BREAK+ -> type(NL), mode(DEFAULT_MODE) ;
B_HIDDEN    : (S | NOTE_TEXT) -> channel(HIDDEN) ;
B_TEXT      : '"""' LONG_PART* '"""' -> type(TEXT) ;
B_OPEN_TEXT : '"""' LONG_PART* '"'? '"'? -> type(OPEN_TEXT) ;
B_STRING    : QUOTED      -> type(STRING) ;
B_OPEN      : OPEN_QUOTED -> type(OPEN_STRING) ;
B_LBRACE    : '{' -> type(LBRACE), pushMode(REPORT) ;
COMMA  : ','  GOES_ON? ;
SEMI   : ';'  GOES_ON? ;
ARROW  : '=>' GOES_ON? ;
EQ     : '='  GOES_ON? ;
OR     : 'or' GOES_ON? ;
COLON  : ':' ;
DOT    : '.' ;
LP     : '(' ;
RP     : ')' ;
AT     : 'at' ;
AS     : 'as' ;
ON     : 'on' ;
IS     : 'is' ;
AND    : 'and' ;
NOT    : 'not' ;
BECOMES : 'becomes' ;
BY     : 'by' ;
UP_TO  : 'up' S 'to' ;
TO_END : 'to' S 'end' S 'of' ;
SAME_SIDE : 'on' S 'the' S 'same' S 'side' ;
MAY_BE_IN : 'may' S 'be' S 'in' ;
DATE    : [0-9][0-9][0-9][0-9] '-' [0-9][0-9] '-' [0-9][0-9] ;
VERSION : DIGITS ('.' DIGITS)+ ;
// The one token with a minus: only the sign behind it makes it one, so that `->` and `2027-1-1` stay mistakes.
PERCENT : '-'? DIGITS ('.' DIGITS)? S? '%' ;
B_NUM   : DIGITS -> type(NUM) ;
B_NAME  : ID -> type(NAME) ;
B_BAD   : . -> type(BAD) ;

// ---------- codes: they hold signs that names do not ----------
mode CODES;
C_NL     : WS* NOTE_TEXT? BREAK+ -> type(NL), mode(DEFAULT_MODE) ;
C_HIDDEN : (S | NOTE_TEXT) -> channel(HIDDEN) ;
C_COMMA  : ',' GOES_ON? -> type(COMMA) ;
C_STRING : QUOTED -> type(STRING) ;
C_OPEN   : OPEN_QUOTED -> type(OPEN_STRING) ;
CODE_WORD : ~[ \t\u000B\f\u00A0\r\n,#"]+ ;
C_BAD    : . -> type(BAD) ;

// ---------- { report text } ----------
mode REPORT;
// It may go on in indented lines only, so that a missing brace stays inside its declaration.
P_HIDDEN  : (S | NOTE_TEXT | BREAK+ S) -> channel(HIDDEN) ;
P_NL      : BREAK+ -> type(NL), mode(DEFAULT_MODE) ;
P_LBRACE  : '{' ;
RBRACE    : '}' -> popMode ;
P_LP      : '(' ;
P_RP      : ')' ;
P_OR      : '|' ;
P_OPT     : '?' ;
P_STAR    : '*' ;
P_PLUS    : '+' ;
SLOT_OPEN : '<' -> pushMode(SLOT) ;
P_STRING  : QUOTED -> type(STRING) ;
P_OPEN    : OPEN_QUOTED -> type(OPEN_STRING) ;
fragment LETTER : [\p{L}\p{Nd}] [\p{M}]* ;
P_WORD    : LETTER+ (['’\-/.] LETTER+)* '~'? ;
P_SIGN    : [,:;/.%&\-'’] ;
P_BAD     : . -> type(BAD) ;

// ---------- <typed slot> ----------
mode SLOT;
L_HIDDEN   : S -> channel(HIDDEN) ;
// A slot does not go on in the next line; the report text around it may.
L_BREAK    : BREAK+ S -> channel(HIDDEN), popMode ;
L_NL       : BREAK+ -> type(NL), popMode, mode(DEFAULT_MODE) ;
SLOT_CLOSE : '>' -> popMode ;
L_OPEN     : '<' -> type(SLOT_OPEN) ;
L_RBRACE   : '}' -> type(RBRACE), popMode, popMode ;
L_LBRACE   : '{' -> type(P_LBRACE), popMode ;
L_LP       : '(' -> type(P_LP), popMode ;
L_RP       : ')' -> type(P_RP), popMode ;
L_STRING   : QUOTED -> type(STRING), popMode ;
L_WORDS    : 'word' 's'? ;
L_ANYTHING : 'anything' ;
L_NUM      : DIGITS ;
L_DASH     : '-' ;
L_COLON    : ':' ;
L_DOT      : '.' ;
L_OR       : '|' ;
L_NAME     : ID -> type(NAME) ;
L_BAD      : . -> type(BAD) ;
