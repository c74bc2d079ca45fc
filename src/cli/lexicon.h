/* The verbs of `chancery lexicon`, a file each: what they return goes to the shell. */
#ifndef CH_CLI_LEXICON_H
#define CH_CLI_LEXICON_H

#include "cli/command.h"
#include "knowledge.h"

int ch_lexicon_list_verb(const ch_settings *settings, const ch_knowledge *knowledge);
int ch_lexicon_show_verb(const ch_settings *settings, const ch_knowledge *knowledge);
int ch_lexicon_check_verb(const ch_settings *settings);
int ch_lexicon_add_verb(const ch_settings *settings, const ch_knowledge *knowledge);
int ch_lexicon_import_verb(const ch_settings *settings, const ch_knowledge *knowledge);

/* The class that --class names; CH_NO_CLASS when none is given.  False after a message. */
bool ch_lexicon_wanted_class(const ch_settings *settings, const ch_knowledge *knowledge, ch_class *out);

/* The country that --country names (label, code or IRI); CH_NONE when none is given.  False after a message. */
bool ch_lexicon_wanted_country(const ch_settings *settings, const ch_knowledge *knowledge, ch_concept *out);

#endif
