parser grammar HilumParser;

options { tokenVocab = HilumLexer; }

// Deliberately permissive: which clause fits which declaration, how many names it takes and what they mean is for
// the binder, whose messages can say so in a radiologist's words.
//
// A unit is one line with its continuation: the first line of a declaration, or a clause. Units are parsed one by
// one, so a mistake stays in its line; the tokens NL and BAD never reach the parser.

declarationUnit : declaration EOF ;
clauseUnit      : clause EOF ;

declaration
    : ((EXTEND | REPLACE | DISABLE) kind? | kind) (name | string)? version? (COLON name)? parameters?
      (ON name version?)? (EQ wordItem ((OR | COMMA) wordItem)*)?
    ;

kind
    : ONTOLOGY | OVERLAY | ANATOMY | SIDED | FINDING | DEVICE | ATTRIBUTE | CUE | PATTERN | COMPARISON | SECTION
    | WORDS | INFLECTION | FAMILY | USE | TEST | UNKNOWN_WORD
    ;

version    : VERSION | NUM ;
parameters : LP parameter (COMMA parameter)* RP ;
parameter  : name (COLON name)? | string ;
wordItem   : string | name ;

clause
    : nameListWord place (COMMA place)* SAME_SIDE?           # nameListClause
    | SPELLING (place (COMMA place)*)?                       # spellingClause
    | termListWord term (COMMA term)*                        # termListClause
    | textWord string                                        # textClause
    | CODE codeEntry (COMMA codeEntry)*                      # codeClause
    | REACHES reach (COMMA reach)*                           # reachesClause
    | (YIELDS | EXPECT) facts                                # factListClause
    | (EXAMPLE | TODO_EXAMPLE) string (ARROW facts?)?        # exampleClause
    | ONLY_IF condition (AND condition)*                     # onlyIfClause
    | wordWord name                                          # wordClause
    | (NEEDS_PLACE | BOTH_SIDES | NOTHING_ELSE | STANDS_FOR_NORMAL | DEFAULT_HERE)    # flagClause
    | UNTIL DATE                                             # untilClause
    | ENDING string BECOMES string (COMMA string)*           # endingClause
    | WITHIN NUM? name                                       # withinClause
    | (BOX | RIGHT_BOX | LEFT_BOX) boxPart (COMMA boxPart)*  # boxClause
    | SPLITS name (BY term (COMMA term)*)?                   # splitsClause
    | PRINTS name string                                     # printsClause
    | name (term (COMMA term)*)?                             # valueClause
    ;

nameListWord
    : IS_A | PART_OF | MEANS | SEEN_IN | USUALLY_IN | SIDE_ALONE | TAKES | RULES_OUT | STOPS_AT | APPLIES_TO | BEATS
    | LEAST_MOST | IMPORTS | OF | FOLLOWS_FROM | KINDS
    ;
termListWord
    : CALLED | NOT_CALLED | SAYS | UNLESS | HEADED_BY | MATCHES | SHOWN_AS | SAID_BY | NOUN | VERB | ADJECTIVE
    ;
textWord     : NOTE | TITLE | AUTHOR | BECAUSE | LABEL | REPORT_TEXT | WRITTEN_AS ;
wordWord     : KIND_IS | FINDINGS_HERE | MAKES | COUNTS_AS | WHEN_ABSENT | DENIED_MEANS | PARTLY_MEANS | COUNTS | TYPE_IS ;

place     : NAME? name (AS name)? ;
name      : word (DOT word)* ;
// Connectives that can be names too, because nothing becomes unclear by it.
word      : NAME | IS | ON | BECOMES | BY ;
string    : STRING | TEXT ;
term      : (string | pattern) (LP option (COMMA option)* RP)? ;
option    : name NUM? ;
codeEntry : (CODE_WORD | STRING)+ ;
boxPart   : (name | AT | BY | PERCENT | NUM | VERSION)+ ;
reach     : UP_TO NUM name | TO_END name | name ;
condition : NOT? name (MAY_BE_IN | AT | IS) place ;

facts         : fact (SEMI fact)* ;
fact          : (NAME | NOT)? name (AT place (AND place)*)? (COMMA factAttribute)* ;
factAttribute : name name? ;

pattern      : LBRACE alternatives? RBRACE ;
alternatives : sequence (P_OR sequence)* ;
sequence     : element+ ;
element      : atom (P_OPT | P_STAR | P_PLUS)? ;
atom         : P_WORD | P_SIGN | string | group | slot | gap ;
group        : P_LP alternatives? P_RP ;
slot         : SLOT_OPEN (NAME L_COLON)? typeName (L_OR typeName)* SLOT_CLOSE ;
typeName     : NAME (L_DOT NAME)* ;
gap          : SLOT_OPEN (L_NUM (L_DASH L_NUM)? L_WORDS | L_ANYTHING) SLOT_CLOSE ;
