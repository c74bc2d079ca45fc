/*
 * The flag is what loops look at between articles.  A read that waits comes back
 * with EINTR, since the handler is installed without SA_RESTART; one that is only
 * about to wait would miss the signal, so that the handler also puts an empty
 * file in the place of standard input.
 */
#include "cli/interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static volatile sig_atomic_t came;
static const char *volatile doomed;
static int nothing = -1;

static void
note_signal(int number)
{
    const int kept = errno;
    (void)number;
    if (came) {
        if (doomed) unlink(doomed);
        _exit(130);
    }
    came = 1;
    if (nothing >= 0) dup2(nothing, STDIN_FILENO);
    errno = kept;
}

void
ch_interrupt_setup(void)
{
    nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    struct sigaction action = {0};
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

void
ch_interrupt_unlink(const char *path)
{
    doomed = path;
}

bool
ch_interrupted(void)
{
    return came != 0;
}
