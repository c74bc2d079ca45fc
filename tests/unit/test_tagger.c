/* Tags and lemmas of words in their sentences, headlines and British spelling too. */
#include "parsed.h"

typedef struct {
    const char *text;   /* tokens apart */
    const char *wanted; /* form/UPOS/lemma of some of them, in order */
} example;

static const example examples[] = {
    {"The ministers met in Paris on Tuesday .",
     "The/DET/the ministers/NOUN/minister met/VERB/meet in/ADP/in Paris/PROPN/Paris Tuesday/PROPN/Tuesday"},
    {"She said that her brother had been arrested .",
     "She/PRON/she said/VERB/say that/SCONJ/that had/AUX/have been/AUX/be arrested/VERB/arrest"},
    {"The talks were cancelled .", "talks/NOUN/talk were/AUX/be cancelled/VERB/cancel"},
    {"He talks to them .", "He/PRON/he talks/VERB/talk them/PRON/they"},
    {"The organisation criticised the programme .",
     "organisation/NOUN/organisation criticised/VERB/criticise programme/NOUN/programme"},
    {"The wolves ate 3,500 geese in 2024 .", "wolves/NOUN/wolf ate/VERB/eat 3,500/NUM/3500 geese/NOUN/goose"},
    {"They did n't know it was worse .", "did/AUX/do n't/PART/not know/VERB/know was/AUX/be worse/ADJ/bad"},
    {"The company is buying the largest mines .", "buying/VERB/buy largest/ADJ/large mines/NOUN/mine"},
    {"He hoped the stopped train was running .", "hoped/VERB/hope running/VERB/run"},
    {"The parties denied the allegations .", "parties/NOUN/party denied/VERB/deny allegations/NOUN/allegation"},
    {"The senator 's aides quickly left .", "senator/NOUN/senator 's/PART/'s quickly/ADV/quickly left/VERB/leave"},
    {"PRESIDENT SAYS TROOPS WILL LEAVE SYRIA", "WILL/AUX/will LEAVE/VERB/leave SYRIA/PROPN/Syria"},
    {"the president signed the law in berlin", "president/NOUN/president signed/VERB/sign law/NOUN/law berlin/PROPN/Berlin"},
};

typedef struct {
    ch_slice forms[64];
    ch_node nodes[64];
    size_t count;
} sentence;

static bool
cut(ch_slice *rest, char mark, ch_slice *piece)
{
    if (!rest->len) return false;
    const char *end = memchr(rest->at, mark, rest->len);
    const size_t len = end ? (size_t)(end - rest->at) : rest->len;
    *piece = ch_slice_part(*rest, 0, len);
    *rest = ch_slice_part(*rest, end ? len + 1 : len, rest->len);
    return true;
}

/* One "form/UPOS/lemma" against the tokens from *from on. */
static bool
is_right(const sentence *s, size_t *from, ch_slice wanted)
{
    ch_slice form, upos;
    cut(&wanted, '/', &form);
    cut(&wanted, '/', &upos);
    while (*from < s->count && !ch_slice_equal(s->forms[*from], form)) ++*from;
    if (*from == s->count) return false;
    const ch_node *node = &s->nodes[*from];
    if (ch_slice_equal(ch_slice_of(ch_upos_name(node->upos)), upos) &&
        ch_slice_equal(node->lemma, wanted)) {
        return true;
    }
    print_error("%.*s: %s %.*s\n", CH_PRINT(form), ch_upos_name(node->upos), CH_PRINT(node->lemma));
    return false;
}

static size_t
check(ch_parser *parser, const example *e)
{
    sentence s = {.count = 0};
    ch_arena *arena = ch_arena_new(0);
    ch_slice rest = ch_slice_of(e->text), piece;
    size_t from = 0, wrong = 0;
    while (cut(&rest, ' ', &piece)) s.forms[s.count++] = piece;
    assert_int_equal(ch_parser_parse(parser, s.forms, s.count, arena, s.nodes), CH_OK);
    rest = ch_slice_of(e->wanted);
    while (cut(&rest, ' ', &piece)) wrong += !is_right(&s, &from, piece);
    ch_arena_free(arena);
    return wrong;
}

static void
tags_words(void **state)
{
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        wrong += check(*state, &examples[i]);
    }
    assert_int_equal(wrong, 0);
}

static void
knows_features(void **state)
{
    const ch_slice forms[] = {CH_S("He"), CH_S("was"), CH_S("arrested"), CH_S("."),};
    ch_node nodes[4];
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(ch_parser_parse(*state, forms, 4, arena, nodes), CH_OK);
    assert_true(nodes[0].feats & CH_FEAT_MASCULINE);
    assert_true(nodes[0].feats & CH_FEAT_PERSON_3);
    assert_true(nodes[1].feats & CH_FEAT_TENSE_PAST);
    assert_true(nodes[1].feats & CH_FEAT_FINITE);
    assert_true(nodes[2].feats & CH_FEAT_PASSIVE);
    assert_true(nodes[2].feats & CH_FEAT_PARTICIPLE);
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_words),
        cmocka_unit_test(knows_features),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
