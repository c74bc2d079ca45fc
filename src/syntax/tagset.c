/*
 * The names of Universal Dependencies, both ways
 *
 * Parts of speech and relations are numbered in the order of their enums, so a
 * table serves to print and, searched, to read.  Reading is for treebanks and
 * tests; speed does not matter there.
 */
#include "syntax/parse.h"

static const char *const upos_names[CH_UPOS_COUNT] = {
    [CH_UPOS_X] = "X",         [CH_UPOS_ADJ] = "ADJ",     [CH_UPOS_ADP] = "ADP",
    [CH_UPOS_ADV] = "ADV",     [CH_UPOS_AUX] = "AUX",     [CH_UPOS_CCONJ] = "CCONJ",
    [CH_UPOS_DET] = "DET",     [CH_UPOS_INTJ] = "INTJ",   [CH_UPOS_NOUN] = "NOUN",
    [CH_UPOS_NUM] = "NUM",     [CH_UPOS_PART] = "PART",   [CH_UPOS_PRON] = "PRON",
    [CH_UPOS_PROPN] = "PROPN", [CH_UPOS_PUNCT] = "PUNCT", [CH_UPOS_SCONJ] = "SCONJ",
    [CH_UPOS_SYM] = "SYM",     [CH_UPOS_VERB] = "VERB",
};

static const char *const dep_names[CH_DEP_COUNT] = {
    [CH_DEP_DEP] = "dep",
    [CH_DEP_ACL] = "acl",
    [CH_DEP_ACL_RELCL] = "acl:relcl",
    [CH_DEP_ADVCL] = "advcl",
    [CH_DEP_ADVCL_RELCL] = "advcl:relcl",
    [CH_DEP_ADVMOD] = "advmod",
    [CH_DEP_AMOD] = "amod",
    [CH_DEP_APPOS] = "appos",
    [CH_DEP_AUX] = "aux",
    [CH_DEP_AUX_PASS] = "aux:pass",
    [CH_DEP_CASE] = "case",
    [CH_DEP_CC] = "cc",
    [CH_DEP_CC_PRECONJ] = "cc:preconj",
    [CH_DEP_CCOMP] = "ccomp",
    [CH_DEP_COMPOUND] = "compound",
    [CH_DEP_COMPOUND_PRT] = "compound:prt",
    [CH_DEP_CONJ] = "conj",
    [CH_DEP_COP] = "cop",
    [CH_DEP_CSUBJ] = "csubj",
    [CH_DEP_CSUBJ_OUTER] = "csubj:outer",
    [CH_DEP_CSUBJ_PASS] = "csubj:pass",
    [CH_DEP_DET] = "det",
    [CH_DEP_DET_PREDET] = "det:predet",
    [CH_DEP_DISCOURSE] = "discourse",
    [CH_DEP_DISLOCATED] = "dislocated",
    [CH_DEP_EXPL] = "expl",
    [CH_DEP_FIXED] = "fixed",
    [CH_DEP_FLAT] = "flat",
    [CH_DEP_GOESWITH] = "goeswith",
    [CH_DEP_IOBJ] = "iobj",
    [CH_DEP_LIST] = "list",
    [CH_DEP_MARK] = "mark",
    [CH_DEP_NMOD] = "nmod",
    [CH_DEP_NMOD_DESC] = "nmod:desc",
    [CH_DEP_NMOD_POSS] = "nmod:poss",
    [CH_DEP_NMOD_UNMARKED] = "nmod:unmarked",
    [CH_DEP_NSUBJ] = "nsubj",
    [CH_DEP_NSUBJ_OUTER] = "nsubj:outer",
    [CH_DEP_NSUBJ_PASS] = "nsubj:pass",
    [CH_DEP_NUMMOD] = "nummod",
    [CH_DEP_OBJ] = "obj",
    [CH_DEP_OBL] = "obl",
    [CH_DEP_OBL_AGENT] = "obl:agent",
    [CH_DEP_OBL_UNMARKED] = "obl:unmarked",
    [CH_DEP_ORPHAN] = "orphan",
    [CH_DEP_PARATAXIS] = "parataxis",
    [CH_DEP_PUNCT] = "punct",
    [CH_DEP_REPARANDUM] = "reparandum",
    [CH_DEP_ROOT] = "root",
    [CH_DEP_VOCATIVE] = "vocative",
    [CH_DEP_XCOMP] = "xcomp",
};

/* In the order in which CoNLL-U wants them: by name, then by value. */
static const struct {
    uint32_t bit;
    const char *name;
} feature_names[] = {
    {CH_FEAT_ACCUSATIVE, "Case=Acc"},
    {CH_FEAT_DEFINITE, "Definite=Def"},
    {CH_FEAT_INDEFINITE, "Definite=Ind"},
    {CH_FEAT_COMPARATIVE, "Degree=Cmp"},
    {CH_FEAT_POSITIVE, "Degree=Pos"},
    {CH_FEAT_SUPERLATIVE, "Degree=Sup"},
    {CH_FEAT_FEMININE, "Gender=Fem"},
    {CH_FEAT_MASCULINE, "Gender=Masc"},
    {CH_FEAT_IMPERATIVE, "Mood=Imp"},
    {CH_FEAT_INDICATIVE, "Mood=Ind"},
    {CH_FEAT_SUBJUNCTIVE, "Mood=Sub"},
    {CH_FEAT_PLURAL, "Number=Plur"},
    {CH_FEAT_SINGULAR, "Number=Sing"},
    {CH_FEAT_PERSON_1, "Person=1"},
    {CH_FEAT_PERSON_2, "Person=2"},
    {CH_FEAT_PERSON_3, "Person=3"},
    {CH_FEAT_NEGATIVE, "Polarity=Neg"},
    {CH_FEAT_POSSESSIVE, "Poss=Yes"},
    {CH_FEAT_PRON_DEMONSTRATIVE, "PronType=Dem"},
    {CH_FEAT_PRON_INDEFINITE, "PronType=Ind"},
    {CH_FEAT_PRON_INTERROGATIVE, "PronType=Int"},
    {CH_FEAT_PRON_PERSONAL, "PronType=Prs"},
    {CH_FEAT_PRON_RELATIVE, "PronType=Rel"},
    {CH_FEAT_PRON_TOTAL, "PronType=Tot"},
    {CH_FEAT_TENSE_PAST, "Tense=Past"},
    {CH_FEAT_TENSE_PRES, "Tense=Pres"},
    {CH_FEAT_FINITE, "VerbForm=Fin"},
    {CH_FEAT_GERUND, "VerbForm=Ger"},
    {CH_FEAT_INFINITIVE, "VerbForm=Inf"},
    {CH_FEAT_PARTICIPLE, "VerbForm=Part"},
    {CH_FEAT_PASSIVE, "Voice=Pass"},
};

enum { FEATURE_NAMES = sizeof feature_names / sizeof feature_names[0] };

const char *
ch_upos_name(uint8_t upos)
{
    return upos_names[upos < CH_UPOS_COUNT ? upos : CH_UPOS_X];
}

const char *
ch_dep_name(uint8_t dep)
{
    return dep_names[dep < CH_DEP_COUNT ? dep : CH_DEP_DEP];
}

static uint8_t
find(const char *const *names, uint8_t count, ch_slice name, uint8_t otherwise)
{
    for (uint8_t i = 0; i < count; i++) {
        if (ch_slice_equal(ch_slice_of(names[i]), name)) return i;
    }
    return otherwise;
}

uint8_t
ch_upos_of(ch_slice name)
{
    return find(upos_names, CH_UPOS_COUNT, name, CH_UPOS_X);
}

/* Subtypes that we do not keep fall back to their relation: "nmod:tmod" -> "nmod". */
uint8_t
ch_dep_of(ch_slice name)
{
    if (ch_slice_ends(name, CH_S(":tmod")) || ch_slice_ends(name, CH_S(":npmod"))) {
        return name.at[0] == 'n' ? CH_DEP_NMOD_UNMARKED : CH_DEP_OBL_UNMARKED;
    }
    const uint8_t exact = find(dep_names, CH_DEP_COUNT, name, CH_DEP_COUNT);
    if (exact < CH_DEP_COUNT) return exact;
    const char *colon = name.len ? memchr(name.at, ':', name.len) : NULL;
    if (!colon) return CH_DEP_DEP;
    return find(dep_names, CH_DEP_COUNT, (ch_slice){name.at, (size_t)(colon - name.at)},
                CH_DEP_DEP);
}

ch_status
ch_feats_print(uint32_t feats, uint8_t upos, ch_buffer *out)
{
    const bool pronoun = upos == CH_UPOS_PRON || upos == CH_UPOS_DET;
    bool any = false;
    for (size_t i = 0; i < FEATURE_NAMES; i++) {
        if (!(feats & feature_names[i].bit)) continue;
        const char *name = feature_names[i].name;
        if (feature_names[i].bit == CH_FEAT_NEGATIVE && pronoun) name = "PronType=Neg";
        if (any) CH_TRY(ch_buffer_byte(out, '|'));
        CH_TRY(ch_buffer_add(out, ch_slice_of(name)));
        any = true;
    }
    return any ? CH_OK : ch_buffer_byte(out, '_');
}

static uint32_t
feature_of(ch_slice name)
{
    if (ch_slice_equal(name, CH_S("PronType=Neg"))) return CH_FEAT_NEGATIVE;
    if (ch_slice_equal(name, CH_S("Number=Ptan"))) return CH_FEAT_PLURAL;
    for (size_t i = 0; i < FEATURE_NAMES; i++) {
        if (ch_slice_equal(name, ch_slice_of(feature_names[i].name))) return feature_names[i].bit;
    }
    return 0;
}

uint32_t
ch_feats_of(ch_slice text)
{
    uint32_t feats = 0;
    for (size_t begin = 0, end; begin < text.len; begin = end + 1) {
        for (end = begin; end < text.len && text.at[end] != '|'; end++) continue;
        feats |= feature_of(ch_slice_part(text, begin, end));
    }
    return feats;
}
