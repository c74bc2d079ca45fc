/* chancery lexicon: who and what is known, by which names; and making it one's own */
#include "cli/lexicon.h"

#include "cli/load.h"
#include "cli/message.h"
#include "lexicon/import/known.h"

#include <string.h>

static const ch_option options[] = {
    {0, "class", "NAME", "list: entries of this class and those below it; add: the\n"
                         "entry's; import: of records that do not say theirs", CH_OPTION_TEXT,
     offsetof(ch_settings, class), NULL},
    {0, "country", "NAME", "list, add: the country, by name, code or IRI", CH_OPTION_TEXT,
     offsetof(ch_settings, country), NULL},
    {'o', "output", "FILE", "import: the Turtle file to write", CH_OPTION_TEXT,
     offsetof(ch_settings, output), NULL},
    {0, "label", "TEXT", "add: the name by which English news would file it", CH_OPTION_TEXT,
     offsetof(ch_settings, label), NULL},
    {0, "alias", "TEXT", "add: another name; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, aliases), NULL},
    {0, "acronym", "TEXT", "add: a name in exactly these capitals; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, acronyms), NULL},
    {0, "weak", "TEXT", "add: a name that counts only where the article supports\n"
                        "it; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, weak_labels), NULL},
    {0, "context", "TEXT", "add: words that favour this entry; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, contexts), NULL},
    {0, "from", "DATE", "add: since when there is such a thing", CH_OPTION_TEXT,
     offsetof(ch_settings, from), NULL},
    {0, "until", "DATE", "add: until when", CH_OPTION_TEXT, offsetof(ch_settings, until), NULL},
    {0, "weight", "0-9", "add: prominence in international news", CH_OPTION_TEXT,
     offsetof(ch_settings, weight), NULL},
    {0, "source", "TEXT", "add: where the facts come from; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, sources), NULL},
    {0, "id", "NAME", "add: the last part of the IRI, instead of one made of the\n"
                      "label", CH_OPTION_TEXT,
     offsetof(ch_settings, id), NULL},
    {0},
};

bool
ch_lexicon_wanted_class(const ch_settings *settings, const ch_knowledge *knowledge, ch_class *out)
{
    *out = CH_NO_CLASS;
    if (!settings->class) return true;
    *out = ch_ontology_class(knowledge->ontology, ch_slice_of(settings->class));
    if (*out != CH_NO_CLASS) return true;
    ch_say(CH_ERROR, "no class \"%s\" (see chancery ontology)", settings->class);
    return false;
}

bool
ch_lexicon_wanted_country(const ch_settings *settings, const ch_knowledge *knowledge, ch_concept *out)
{
    ch_known *known;
    *out = CH_NONE;
    if (!settings->country) return true;
    const ch_slice name = ch_slice_of(settings->country);
    *out = ch_lexicon_find(knowledge->lexicon, name);
    if (*out != CH_NONE) return true;
    const ch_status status = ch_known_new(knowledge->lexicon, knowledge->ontology, &known);
    if (status == CH_OK) *out = ch_known_country(known, name);
    ch_known_free(known);
    if (status != CH_OK) return ch_exit_of(status, "lexicon") == CH_EXIT_OK;
    if (*out == CH_NONE) ch_say(CH_ERROR, "no country \"%s\"", settings->country);
    return *out != CH_NONE;
}

/* A verb, how many words follow it, and what it does with the knowledge. */
static const struct {
    const char *name;
    size_t least, most;
    int (*run)(const ch_settings *settings, const ch_knowledge *knowledge);
} verbs[] = {
    {"list", 0, 1, ch_lexicon_list_verb},
    {"show", 1, 1000, ch_lexicon_show_verb},
    {"check", 0, 1, NULL},
    {"add", 1, 1, ch_lexicon_add_verb},
    {"import", 2, 2, ch_lexicon_import_verb},
};

static int
run(const ch_settings *settings)
{
    const char *verb = settings->operands.len ? settings->operands.at[0] : "";
    const size_t words = settings->operands.len ? settings->operands.len - 1 : 0;
    size_t i = 0;
    while (i < sizeof verbs / sizeof *verbs && strcmp(verbs[i].name, verb) != 0) i++;
    if (i == sizeof verbs / sizeof *verbs || words < verbs[i].least || words > verbs[i].most) {
        ch_say(CH_ERROR, "say \"list\", \"show\" and a name, \"check\", \"add\" and a file, or \"import\", a format and a "
                         "file (see chancery lexicon --help)");
        return CH_EXIT_USAGE;
    }
    if (!verbs[i].run) return ch_lexicon_check_verb(settings);
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    ch_knowledge *knowledge = NULL;
    int code = ch_load_knowledge(settings, arena, &knowledge);
    if (code == CH_EXIT_OK) code = verbs[i].run(settings, knowledge);
    ch_knowledge_free(knowledge);
    ch_arena_free(arena);
    return code;
}

const ch_command ch_command_lexicon = {
    .name = "lexicon",
    .usage = "list [PATTERN] | show NAME... | check [DIR] |\n"
             "       add FILE --class C --label L --source S [OPTION]... | import FORMAT FILE -o OUT.ttl",
    .summary = "who and what is known; add to it, import lists",
    .text = "list    entries of a class, of a country, whose name or label holds PATTERN\n"
            "show    all that is known of some: class, file and line, names, offices and\n"
            "        designations with their dates; by any of their names, or by IRI\n"
            "check   lint the names alone, and list what several entries claim: each such\n"
            "        name needs a weight, a context or to be weak\n"
            "add     append an entry to a Turtle file of your own\n"
            "import  make a Turtle file of somebody's list, for --gazetteer.  Formats:\n"
            "        skos           SKOS or Wikidata, N-Triples sorted by subject\n"
            "        opensanctions  OpenSanctions targets.simple.csv\n"
            "        ftm            FollowTheMoney JSON lines\n"
            "        ofac-sdn       OFAC SDN list, sdn.xml\n"
            "        ofac-advanced  OFAC SDN list, sdn_advanced.xml\n"
            "        un             UN Security Council consolidated list, XML\n"
            "        geonames       GeoNames table of 19 columns\n"
            "        petrarch       PETRARCH or Phoenix actor dictionary\n"
            "        csv            columns label, class, id, alias (a;b), country, from,\n"
            "                       until, source, acronym, weak, weight, context",
    .examples = "chancery lexicon list --class Cartel\n"
                "    all cartels\n"
                "chancery lexicon show claudia-sheinbaum \"Tren de Aragua\"\n"
                "    by the last part of the IRI, or by a name\n"
                "chancery lexicon add my-names.ttl --class ArmedGroup --label \"River Front\" \\\n"
                "        --country Colombia --source \"Ombudsman, early warning 12\"\n"
                "    an entry of one's own\n"
                "chancery lexicon import un consolidated.xml -o un.ttl\n"
                "    the UN list, for chancery extract --gazetteer un.ttl\n",
    .options = {options, ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
