/* Ctrl-C: the first asks the command to stop cleanly, so that no half file is left. */
#ifndef CH_CLI_INTERRUPT_H
#define CH_CLI_INTERRUPT_H

#include <stdbool.h>

/* Catch SIGINT and SIGTERM from now on. */
void ch_interrupt_setup(void);

/* Whether one of them has come. */
bool ch_interrupted(void);

#endif
