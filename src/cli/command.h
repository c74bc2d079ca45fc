/*
 * Commands, described once as data
 *
 * A command is its name, its texts and its options; parsing, help and the
 * checking of choices are made from that alone (cli/options.c).
 */
#ifndef CH_CLI_COMMAND_H
#define CH_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

/* What the command returns to the shell; --help prints this table too. */
enum {
    CH_EXIT_OK = 0,
    CH_EXIT_SOME_FAILED = 1, /* some articles failed, or a check found problems */
    CH_EXIT_USAGE = 2,       /* wrong usage; nothing could be read, or not written */
    CH_EXIT_KNOWLEDGE = 3,   /* a file of the knowledge is wrong */
    CH_EXIT_INTERRUPTED = 130,
};

/* Words of the command line, in order; Borrowed from argv. */
typedef struct {
    const char **at;
    size_t len;
} ch_words;

/* The value of every option of every command; what was not given is zero. */
typedef struct {
    bool help, version, quiet;
    unsigned verbosity;
    const char *color;

    const char *ontology;
    ch_words gazetteers, rules;
    bool no_cache;

    const char *published, *input;
    const char *format, *output, *base, *graph;
    bool with_text;
    const char *jobs;

    const char *stage, *rule, *class;
    const char *country, *label, *id, *from, *until, *weight;     /* of lexicon */
    ch_words aliases, acronyms, weak_labels, contexts, sources;   /* of lexicon add */
    ch_words data;
    const char *query, *timeout, *store;
    const char *memory;

    const char *store_kind, *chunk, *resume, *retries, *delay, *netrc, *cacert; /* of load */
    bool replace, update, whole, show;

    ch_words operands;
} ch_settings;

typedef enum {
    CH_OPTION_SWITCH, /* bool          */
    CH_OPTION_COUNT,  /* unsigned: -vv */
    CH_OPTION_TEXT,   /* const char *, the last one given counts */
    CH_OPTION_LIST,   /* ch_words, all of them                   */
} ch_option_kind;

/*
 * One option
 *
 * argument  its name in the help; NULL for switches
 * help      one line or several
 * at        offset of its value in ch_settings
 * choices   what it may be, NULL-terminated; NULL: anything
 */
typedef struct {
    char letter;
    const char *name;
    const char *argument;
    const char *help;
    ch_option_kind kind;
    size_t at;
    const char *const *choices;
} ch_option;

/*
 * One command
 *
 * usage     what follows its name: "[OPTION]... FILE..."
 * summary   a line for the list of commands
 * text      paragraphs for its own help
 * examples  lines "COMMAND-LINE\n    what it does"
 * options   tables, each ended by an option without a name; the list ended by NULL
 * run       given the settings; what it returns goes to the shell
 */
typedef struct {
    const char *name;
    const char *usage;
    const char *summary;
    const char *text;
    const char *examples;
    const ch_option *options[5];
    int (*run)(const ch_settings *settings);
} ch_command;

/* One file a command. */
extern const ch_command ch_command_extract;
extern const ch_command ch_command_show;
extern const ch_command ch_command_explain;
extern const ch_command ch_command_check;
extern const ch_command ch_command_query;
extern const ch_command ch_command_stats;
extern const ch_command ch_command_store;
extern const ch_command ch_command_validate;
extern const ch_command ch_command_ontology;
extern const ch_command ch_command_lexicon;
extern const ch_command ch_command_merge;
extern const ch_command ch_command_diff;
extern const ch_command ch_command_export;
extern const ch_command ch_command_load;

/* All of them, in the order of the help; NULL-terminated. */
extern const ch_command *const ch_commands[];

/* Tables of options that several commands share. */
extern const ch_option ch_options_common[];
extern const ch_option ch_options_knowledge[];
extern const ch_option ch_options_article[];

#endif
