#!/usr/bin/env python3
"""Makes ontology-src/chest-xray/ordinary-words.hilum: everyday words that a tolerant spelling must not read for a word of the rules.

    tests/ordinary_words.py WORD-LIST... > ontology-src/chest-xray/ordinary-words.hilum

Needs the rule set as generated code (build runtime/Hilum.ChestXray first) and plain word lists, one word a line, such as those of the
Debian packages wamerican-large and wbritish-large. Takes of them the words that lie so near to a word of the rules, or fall apart into
two of them, that the reader would take them for it. The look-alikes of medicine at the end are ours.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Parts of words that rules name alone because a hyphen is a blank ("hyper-inflated"): no word that begins so falls apart.
PREFIXES = "ante anti bili cardio contra costo endo extra hemo hydro hyper hypo infra inter intra macro medio mega micro mini multi \
    over para peri pneumo poly post pseudo retro semi super supra trans tri under uni".split()

# What must not be taken for one another though it looks alike; each is tried on every word of the rules.
SWAPS = [("hyper", "hypo"), ("macro", "micro"), ("infra", "intra")]
ENDS = [("otomy", "ostomy"), ("ectomy", "otomy"), ("ectomy", "ostomy")]

# Words of hospitals that no everyday list has.
MEDICAL = """
    severities subcapital cardia cardias pleurae pleurotomy pleurodynia pneumonic pneumatic pneumatics thoracostomy thoracotomy thoracoscopy
    tracheotomy tracheostomy hemothorax hemithorax hydrothorax pyothorax chylothorax bronchial brachial branchial bronchiolar ventricular
    ventriculitis hypodense hyperdense hypodensity hyperdensity hypolucent hyperlucent hypovolemia hypervolemia hypoxemia hypercapnia
    hypocapnia hypotension hypertension hypotensive hypertensive hyponatremia hypernatremia hypokalemia hyperkalemia hypothermia
    hyperthermia hypoplasia hyperplasia hypoplastic hyperplastic hypotrophy hypertrophy hypoinflation hyperinflation hypoinflated
    hyperinflated hypoaeration hyperaeration hypoaerated hyperaerated hypoventilation hyperventilation hypoperfusion hyperperfusion
    gastrectomy gastrostomy gastrotomy nephrectomy nephrostomy colectomy colostomy ileostomy jejunostomy spondylitis tuberculoma granulosis
    hemiparesis hemolysis hemostasis hemoptysis homogeneous antegrade anteversion antibody antigen proximal precordial presternal
    stenotic steatosis sclerosis sclerotic scoliotic spondylosis spondylitis spondylolysis arthrosis arthritis arthropathy osteolysis
    osteitis osteotomy costotomy lobotomy lobectomy lobular lumbar pulmonic paraspinal perispinal parahilar perihilar parasternal
    peristernal infarction infraction ileum ilium malleolus malleus perineal peroneal peritoneal pronation prostatic prosthetic
    supination subarachnoid subdural subphrenic subcostal subscapular infraspinatus supraspinatus infrahilar suprahilar infraclavicular
    supraclavicular interlobar intralobar interlobular intralobular interstitial intrathoracic extrathoracic intracranial extracranial
    intubation extubation afebrile febrile angina anginal annular apnea apneic atrial arterial atopic auricular axillary azotemia biliary
    miliary bilirubin bradycardia tachycardia bursitis calcaneal calcemia calcaneus cancellous capsular carotid carpal caudal cecal
    cerebral cervical choroidal chronicity ciliary circumflex coccygeal colonic cortical cranial cystic deltoid dermal dermatitis dextran
    diastolic dyspnea dysplasia dysphagia dysphasia embolic embryonic empyema emphysema encephalic enteral parenteral esophagitis ethmoid
    excision incision femoral fibular fibroma fibrotic fibroid follicular gastric gastritis glenoid glottic granular hepatic hernial
    humeral humoral hyoid hyaline iliac insulin jejunal laryngeal pharyngeal lenticular ligation lymphoid lymphoma mandibular manubrial
    mastoid maxillary medullary meniscal mental mesenteric mucous myeloma myopathy nasal neural nodal nuchal occipital ocular optical oral
    orbital ovarian palatal parietal parotid patellar pelvic pharynx phrenic pleuritic pleurisy plantar polyp popliteal prostate pubic
    radial renal retinal sacral sagittal saphenous scapular sciatic septal septic seropositive sigmoid sinusoidal somatic spastic sphenoid
    splenic squamous styloid sural synovial synovitis systemic systolic tarsal temporal tendinous testicular thecal thymic thyroid tibial
    tonsillar tubular ulnar umbilical ureteral urethral uterine vagal valvular varicose vasculitis venous ventral vesical visceral vitreous
""".split()


def lexicon():
    text = (ROOT / "runtime/Hilum.ChestXray/obj/Release/hilum/Lexicon.g.cs").read_text()
    part = text[text.index("string[] Words() =>"):]
    part = part[:part.index(".Split(' ')")]
    return set("".join(re.findall(r'"([^"]*)"', part)).split())


def distance(a, b, limit):
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before, last = None, list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row = [i] + [0] * len(b)
        for j in range(1, len(b) + 1):
            row[j] = min(last[j - 1] + (a[i - 1] != b[j - 1]), last[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]


def british(word):
    """The American spelling of a British word."""
    return word.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("isa", "iza").replace("ise", "ize").replace("isi", "izi").replace("ys", "yz") \
        .replace("lling", "ling").replace("lled", "led").replace("tre", "ter")


def main():
    known = {w for w in lexicon() if w.isalpha()}
    words = set()
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            words |= {w.strip().lower() for w in file}
    words = {w for w in words if len(w) >= 6 and w.isascii() and w.isalpha() and w not in known and british(w) not in known}
    shapes = collections.defaultdict(list)
    for w in sorted(known):
        shapes[w[0], len(w)].append(w)

    def is_near(w):
        limit = 2 if len(w) >= 10 else 1
        letters = set(w)
        return any(len(letters ^ set(k)) <= 2 * limit and distance(w, k, limit) <= limit
                   for length in range(len(w) - limit, len(w) + limit + 1) for k in shapes[w[0], length])

    def falls_apart(w):
        return any(w[:i] in known and w[i:] in known for i in range(4, len(w) - 3))

    ordinary = sorted(w for w in words if is_near(w) or falls_apart(w))
    swapped = {w.replace(x, y, 1) for w in known for a, b in SWAPS for x, y in ((a, b), (b, a)) if w.startswith(x)} \
        | {w[:-len(x)] + y for w in known for a, b in ENDS for x, y in ((a, b), (b, a)) if w.endswith(x)}
    alike = sorted((swapped | set(MEDICAL)) - known - set(ordinary))
    print("# Words that are right as they are: a tolerant spelling never reads them for a word of the rules that they look like.")
    print("# Made by tests/ordinary_words.py, which says how.")
    for name, items in ("ordinary", ordinary), ("look_alike", alike), ("prefix", PREFIXES):
        print()
        lines, line = [], ""
        for w in items:
            if len(line) + len(w) > 130:
                lines.append(line)
                line = ""
            line += (" " if line else "") + w
        lines.append(line)
        print(f"words {name} = " + ",\n    ".join(f'"{x}"' for x in lines))


if __name__ == "__main__":
    main()
