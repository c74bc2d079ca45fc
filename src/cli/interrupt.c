/*
 * The flag is the only state a signal handler may touch; loops look at it
 * between articles.  Blocking reads come back with EINTR, since the handler is
 * installed without SA_RESTART: "chancery extract -" waits for ever otherwise.
 */
#include "cli/interrupt.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t came;

static void
note_signal(int number)
{
    (void)number;
    came = 1;
}

void
ch_interrupt_setup(void)
{
    struct sigaction action = {0};
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool
ch_interrupted(void)
{
    return came != 0;
}
