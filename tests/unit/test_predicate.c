/*
 * Predicates of constructed sentences: the same event told actively, passively, in a
 * relative clause, as a participle, under control, coordinated and as a noun.
 *
 * A case is a sentence, its tokens apart, and what must be found in it:
 *
 *     lemma: function=head function:preposition=head +flag -flag tense=… aux=… mark=… under=…
 *
 * several predicates apart by ";".  "!function=head" must not be found.
 */
#include "parsed.h"

#include "syntax/predicate.h"

typedef struct {
    const char *text, *wanted;
} example;

static const example examples[] = {
    /* active, passive, nominal */
    {"Washington designated the gang in May .",
     "designate: subject=Washington object=gang oblique:in=May tense=past -passive -negated"},
    {"The gang was designated by Washington in May .",
     "designate: subject:by=Washington object=gang oblique:in=May tense=past +passive"},
    {"The designation of the gang by Washington angered Caracas .",
     "designation: of:of=gang oblique:by=Washington; anger: subject=designation object=Caracas"},
    {"Washington 's designation of the gang angered Caracas .",
     "designation: possessor=Washington of:of=gang"},
    {"Police arrested the mayor .", "arrest: subject=Police object=mayor -passive"},
    {"The mayor was arrested by police .", "arrest: subject:by=police object=mayor +passive"},
    {"The arrest of the mayor by police caused protests .",
     "arrest: of:of=mayor oblique:by=police; cause: object=protests"},
    {"France condemned the attack .", "condemn: subject=France object=attack tense=past"},
    {"The attack was condemned by France .", "condemn: subject:by=France object=attack +passive"},
    {"France 's condemnation of the attack came late .",
     "condemnation: possessor=France of:of=attack"},
    {"US strikes on Yemen killed ten people .", "strike: modifier=US oblique:on=Yemen; kill: object=people"},
    {"The minister has been sacked by the president .", "sack: subject:by=president object=minister +passive +perfect"},

    /* tense, aspect, modality */
    {"China has imposed tariffs .",
     "impose: subject=China object=tariffs tense=present +perfect"},
    {"China had imposed tariffs before the talks began .", "impose: tense=past +perfect"},
    {"China is building an island .", "build: subject=China object=island tense=present +progressive"},
    {"China will impose tariffs .", "impose: tense=future aux=will"},
    {"China may impose tariffs .", "impose: aux=may"},
    {"China could impose tariffs .", "impose: aux=could"},
    {"China should lift the tariffs .", "lift: aux=should object=tariffs"},
    {"China must lift the tariffs .", "lift: aux=must"},
    {"China would have lifted the tariffs .", "lift: aux=would +perfect"},
    {"The two leaders are to meet in Geneva .", "meet: subject=leaders aux=be to tense=future"},
    {"The army is going to withdraw .", "withdraw: subject=army aux=be going to tense=future"},
    {"Colombia has to extradite the suspect .", "extradite: subject=Colombia object=suspect aux=have to"},
    {"Colombia does not extradite its citizens .", "extradite: +negated tense=present"},
    {"The suspects have been extradited .", "extradite: object=suspects +passive +perfect tense=present"},
    {"The suspects are being held in Miami .", "hold: object=suspects +passive tense=present"},

    /* polarity */
    {"Iran did not sign the treaty .", "sign: subject=Iran object=treaty +negated tense=past"},
    {"Iran never signed the treaty .", "sign: +negated"},
    {"No group claimed responsibility .", "claim: subject=group +negated"},
    {"Nobody was injured .", "injure: object=Nobody +passive +negated"},
    {"Without naming Iran , he criticised its leaders .",
     "name: object=Iran subject=he +negated; criticise: subject=he object=leaders -negated"},

    /* control and raising */
    {"Mexico plans to extradite the prisoners .",
     "plan: subject=Mexico clause=extradite; extradite: subject=Mexico object=prisoners +infinitive under=plan"},
    {"The minister is expected to resign .", "expect: object=minister +passive; resign: subject=minister under=expect"},
    {"The minister is expected to be dismissed by the president .",
     "dismiss: object=minister subject:by=president +passive"},
    {"The senate failed to ratify the treaty .", "fail: subject=senate; ratify: subject=senate object=treaty"},
    {"Trump wants the army to leave Syria .", "want: subject=Trump object=army; leave: subject=army object=Syria"},
    {"Brazil refused to join the alliance .", "refuse: clause=join; join: subject=Brazil object=alliance"},
    {"Turkey promised to release the pastor .", "release: subject=Turkey object=pastor"},
    {"The court allowed the government to deport migrants .",
     "deport: subject=government object=migrants"},
    {"Putin 's decision to invade the country shocked Europe .",
     "decision: possessor=Putin; invade: subject=Putin object=country"},
    {"The cabinet announced a plan to sell the airline .",
     "announce: subject=cabinet object=plan; sell: subject=cabinet object=airline"},

    /* complement clauses and speech */
    {"The minister said that Peru would reject the offer .",
     "say: subject=minister clause=reject; reject: subject=Peru object=offer aux=would mark=that under=say"},
    {"\" We will not negotiate , \" the minister said .", "say: subject=minister; negotiate: subject=We +negated"},
    {"Officials denied that the plane had been shot down .",
     "deny: subject=Officials clause=shot; shoot: object=plane +passive particle=down"},
    {"He asked whether the troops would leave .", "leave: subject=troops +question mark=whether"},
    {"Moscow denied supplying weapons to the rebels .", "supply: subject=Moscow object=weapons"},
    {"Who ordered the killing ?", "order: subject=Who object=killing +question"},

    /* adverbial clauses */
    {"If Russia attacks Poland , NATO will respond .",
     "attack: subject=Russia object=Poland +condition mark=if; respond: subject=NATO +conditional -condition"},
    {"Unless Hamas frees the hostages , the war will continue .",
     "free: subject=Hamas object=hostages +condition mark=unless"},
    {"After visiting the king , Macron flew to Berlin .", "visit: subject=Macron object=king mark=after"},
    {"Accusing Kenya of meddling , Sudan recalled its envoy .",
     "accuse: subject=Sudan object=Kenya +participle; recall: subject=Sudan object=envoy"},
    {"He travelled to Rome to meet the pope .", "meet: subject=He object=pope +purpose"},
    {"Trump accused Maduro of running a cartel .",
     "accuse: subject=Trump object=Maduro; run: subject=Maduro object=cartel mark=of"},
    {"The judge was killed while he was driving to work .", "drive: subject=he mark=while; kill: object=judge"},
    {"Spain expelled the diplomat because he spied for Russia .", "spy: subject=he mark=because; expel: object=diplomat"},
    {"China retaliated by imposing tariffs .", "impose: subject=China object=tariffs mark=by"},

    /* relative clauses */
    {"The gang , which Washington designated in May , denied the charge .",
     "designate: subject=Washington object=gang; deny: subject=gang object=charge"},
    {"The groups that have been designated operate in Mexico .",
     "designate: object=groups +passive +perfect; operate: subject=groups"},
    {"The man who led the cartel was killed in Sinaloa .", "lead: subject=man object=cartel; kill: object=man"},
    {"The general , whom prosecutors accuse of murder , fled .",
     "accuse: subject=prosecutors object=general; flee: subject=general"},
    {"The leader he criticised resigned .", "criticise: subject=he object=leader"},
    {"The company , whose owner was jailed , collapsed .", "jail: object=owner +passive; collapse: subject=company"},

    /* participles */
    {"The group , designated in May , attacked a prison .",
     "designate: object=group +passive +participle; attack: subject=group object=prison"},
    {"The bank accused of laundering money closed .", "accuse: object=bank +participle; launder: subject=bank"},
    {"A man carrying a knife attacked the guards .", "carry: subject=man object=knife; attack: subject=man"},
    {"Police detained the wanted man .", "detain: object=man; want: object=man +attributive"},

    /* coordination */
    {"Police arrested and charged two men .",
     "arrest: subject=Police object=men; charge: subject=Police object=men"},
    {"The men were arrested and charged with murder .",
     "arrest: object=men +passive; charge: object=men +passive oblique:with=murder"},
    {"Guatemala , Honduras and Panama signed the pact .",
     "sign: subject=Guatemala subject=Honduras subject=Panama object=pact"},
    {"The treaty was signed but not ratified .",
     "sign: object=treaty -negated; ratify: object=treaty +passive +negated"},
    {"Trump sanctioned the judge and the prosecutor .", "sanction: object=judge object=prosecutor"},
    {"He met Lula and flew to Lima .", "meet: subject=He object=Lula; fly: subject=He oblique:to=Lima"},

    /* apposition, copula, adjectives */
    {"Marco Rubio , the secretary of state , visited Panama .",
     "visit: subject=Marco subject=secretary object=Panama"},
    {"Rodriguez is the vice president of Venezuela .",
     "president: subject=Rodriguez complement=president of:of=Venezuela tense=present"},
    {"Rodriguez is not the president .", "president: subject=Rodriguez +negated"},
    {"The gang is responsible for the massacre .", "responsible: subject=gang oblique:for=massacre"},
    {"She became president in 2024 .", "become: subject=She complement=president"},

    /* particles, prepositions, indirect objects */
    {"Rubio ruled out a deal .", "rule: subject=Rubio object=deal particle=out"},
    {"The rebels carried out the attack .", "carry: subject=rebels object=attack particle=out"},
    {"The bank was fined because of its ties to Iran .", "fine: object=bank oblique:because of=ties"},
    {"According to officials , the ship sank .", "sink: subject=ship oblique:according to=officials"},
    {"Guterres had spoken by phone with Diop .", "speak: subject=Guterres oblique:by=phone oblique:with=Diop"},
    {"The vote clears the way for prosecutors to charge Ziobro .", "charge: subject=prosecutors object=Ziobro"},
    {"Rubio called on Russia to cease fire and withdraw its troops .", "withdraw: subject=Russia object=troops"},
    {"Rubio called on Russia to cease fire .", "cease: subject=Russia object=fire"},
    {"Germany gave Ukraine tanks .", "give: subject=Germany object=tanks"},
    {"Trump gave Iran a month to sign the deal .", "sign: subject=Iran object=deal"},
    {"The president called on Congress to pass the law .", "call: subject=president oblique:on=Congress"},
};

/* ---- reading what is wanted ---- */

static const char *const functions[] = {"subject", "object", "indirect", "oblique", "complement",
                                        "clause", "possessor", "of", "modifier", "apposition"};

static const struct {
    const char *name;
    uint32_t flag;
} flags[] = {
    {"passive", CH_PREDICATE_PASSIVE},         {"perfect", CH_PREDICATE_PERFECT},
    {"progressive", CH_PREDICATE_PROGRESSIVE}, {"negated", CH_PREDICATE_NEGATED},
    {"condition", CH_PREDICATE_CONDITION},     {"conditional", CH_PREDICATE_CONDITIONAL},
    {"question", CH_PREDICATE_QUESTION},       {"purpose", CH_PREDICATE_PURPOSE},
    {"infinitive", CH_PREDICATE_INFINITIVE},   {"participle", CH_PREDICATE_PARTICIPLE},
    {"attributive", CH_PREDICATE_ATTRIBUTIVE},
};

static const char *const tenses[] = {"none", "past", "present", "future"};

typedef struct {
    ch_slice forms[64];
    ch_node nodes[64];
    size_t count;
    ch_predicates predicates;
    const ch_predicate *p; /* the one that is looked at */
} sentence;

/* The next piece of *rest up to `mark`, trimmed; false at the end. */
static bool
cut(ch_slice *rest, char mark, ch_slice *piece)
{
    if (!rest->len) return false;
    const char *end = memchr(rest->at, mark, rest->len);
    const size_t len = end ? (size_t)(end - rest->at) : rest->len;
    *piece = ch_slice_trim(ch_slice_part(*rest, 0, len));
    *rest = ch_slice_part(*rest, end ? len + 1 : len, rest->len);
    return true;
}

static bool
is_argument(const sentence *s, ch_slice name, ch_slice head)
{
    ch_slice function, preposition = name;
    cut(&preposition, ':', &function);
    for (uint32_t i = 0; i < s->p->arguments; i++) {
        const ch_argument *a = &s->predicates.arguments[s->p->first_argument + i];
        if (!ch_slice_equal(function, ch_slice_of(functions[a->function]))) continue;
        if (!ch_slice_equal(s->forms[a->head], head)) continue;
        if (!preposition.len || ch_slice_equal(a->preposition, preposition)) return true;
    }
    return false;
}

static bool
has_flag(const sentence *s, ch_slice name)
{
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        if (ch_slice_equal(name, ch_slice_of(flags[i].name))) return s->p->flags & flags[i].flag;
    }
    fail_msg("no flag %.*s", CH_PRINT(name));
    return false;
}

static bool
is_true(const sentence *s, ch_slice claim)
{
    ch_slice name, value = claim;
    const char first = claim.at[0];
    if (first == '+') return has_flag(s, ch_slice_part(claim, 1, claim.len));
    if (first == '-') return !has_flag(s, ch_slice_part(claim, 1, claim.len));
    if (first == '!') return !is_true(s, ch_slice_part(claim, 1, claim.len));
    cut(&value, '=', &name);
    if (ch_slice_equal(name, CH_S("tense"))) {
        return ch_slice_equal(value, ch_slice_of(tenses[s->p->tense]));
    }
    if (ch_slice_equal(name, CH_S("aux"))) return ch_slice_equal(value, s->p->auxiliary);
    if (ch_slice_equal(name, CH_S("mark"))) return ch_slice_equal(value, s->p->mark);
    if (ch_slice_equal(name, CH_S("particle"))) return ch_slice_equal(value, s->p->particle);
    if (ch_slice_equal(name, CH_S("under"))) {
        return s->p->governor != CH_NONE &&
               ch_slice_equal(value, s->predicates.at[s->p->governor].lemma);
    }
    return is_argument(s, name, value);
}

/*
 * The next claim of *rest.  A claim ends where another begins: at a space before
 * a word with "=" in it or a sign, so that values may have spaces.
 */
static bool
cut_claim(ch_slice *rest, ch_slice *claim)
{
    *rest = ch_slice_trim(*rest);
    if (!rest->len) return false;
    size_t end = 0;
    bool equals = false;
    for (size_t i = 0; i < rest->len; i++) {
        if (rest->at[i] == '=') equals = true;
        if (rest->at[i] != ' ') continue;
        const ch_slice after = ch_slice_part(*rest, i + 1, rest->len);
        size_t next = 0;
        while (next < after.len && after.at[next] != ' ' && after.at[next] != '=') next++;
        const bool sign = after.len && strchr("+-!", after.at[0]);
        const bool sided = next < after.len && after.at[next] == '=';
        const bool prepositional = memchr(after.at, ':', next) != NULL;
        if ((sign || sided || prepositional) && (equals || strchr("+-", rest->at[0]))) {
            end = i;
            break;
        }
    }
    if (!end) end = rest->len;
    *claim = ch_slice_trim(ch_slice_part(*rest, 0, end));
    *rest = ch_slice_part(*rest, end, rest->len);
    return true;
}

static size_t
check_predicate(sentence *s, const char *text, ch_slice wanted)
{
    ch_slice lemma, claim;
    size_t wrong = 0;
    const ch_slice whole = wanted;
    cut(&wanted, ':', &lemma);
    s->p = NULL;
    for (size_t i = 0; i < s->predicates.len && !s->p; i++) {
        if (ch_slice_equal(s->predicates.at[i].lemma, lemma)) s->p = &s->predicates.at[i];
    }
    if (!s->p) {
        print_error("%s\n    no predicate in \"%.*s\"\n", text, CH_PRINT(whole));
        return 1;
    }
    while (cut_claim(&wanted, &claim)) {
        if (is_true(s, claim)) continue;
        print_error("%s\n    %.*s: not %.*s\n", text, CH_PRINT(lemma), CH_PRINT(claim));
        wrong++;
    }
    return wrong;
}

static void
print_found(const sentence *s)
{
    ch_buffer found = {0};
    if (ch_predicates_print(&s->predicates, s->forms, s->nodes, &found) == CH_OK) {
        print_error("%.*s", (int)found.len, found.at);
    }
    ch_vector_free(&found);
}

static size_t
check(ch_parser *parser, const example *e)
{
    sentence s = {.count = 0};
    ch_arena *arena = ch_arena_new(0);
    assert_non_null(arena);
    ch_slice rest = ch_slice_of(e->text), piece;
    while (cut(&rest, ' ', &piece)) s.forms[s.count++] = piece;
    assert_int_equal(ch_parser_parse(parser, s.forms, s.count, arena, s.nodes), CH_OK);
    assert_int_equal(ch_predicates_find(shipped_grammar(), s.forms, s.nodes, s.count, arena, &s.predicates), CH_OK);
    size_t wrong = 0;
    rest = ch_slice_of(e->wanted);
    while (cut(&rest, ';', &piece)) wrong += check_predicate(&s, e->text, piece);
    if (wrong) print_found(&s);
    ch_arena_free(arena);
    return wrong;
}

static void
finds_predicates(void **state)
{
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        wrong += check(*state, &examples[i]) > 0;
    }
    assert_int_equal(wrong, 0);
}

/* ---- trees that a parser should not make, but a caller may ---- */

static void
survives_a_cycle(void **state)
{
    (void)state;
    const ch_slice forms[] = {CH_S("a"), CH_S("b"), CH_S("c")};
    const ch_node nodes[] = {
        {.head = 1, .upos = CH_UPOS_VERB, .dep = CH_DEP_CONJ, .lemma = CH_S("a")},
        {.head = 0, .upos = CH_UPOS_VERB, .dep = CH_DEP_ACL_RELCL, .lemma = CH_S("b")},
        {.head = 7, .upos = CH_UPOS_NOUN, .dep = CH_DEP_NSUBJ, .lemma = CH_S("c")},
    };
    ch_predicates found;
    ch_arena *arena = ch_arena_new(0);
    assert_non_null(arena);
    assert_int_equal(ch_predicates_find(shipped_grammar(), forms, nodes, 3, arena, &found), CH_OK);
    assert_int_equal(ch_predicates_find(shipped_grammar(), forms, nodes, 0, arena, &found), CH_OK);
    assert_int_equal(found.len, 0);
    ch_arena_free(arena);
}

/* Whatever the limit, the answer is "no memory" or the right answer. */
static void
runs_out_of_memory(void **state)
{
    ch_slice forms[] = {CH_S("Police"), CH_S("arrested"), CH_S("and"), CH_S("charged"), CH_S("him")};
    ch_node nodes[5];
    ch_predicates found;
    ch_arena *whole = ch_arena_new(0);
    assert_int_equal(ch_parser_parse(*state, forms, 5, whole, nodes), CH_OK);
    for (size_t limit = 16;; limit += 64) {
        ch_arena *arena = ch_arena_new(limit);
        const ch_status status = ch_predicates_find(shipped_grammar(), forms, nodes, 5, arena, &found);
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
    ch_arena_free(whole);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_predicates),
        cmocka_unit_test(survives_a_cycle),
        cmocka_unit_test(runs_out_of_memory),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
