#include "rdf/temporary.h"

#include "base/buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static const char *
folder(void)
{
    const char *named = getenv("TMPDIR");
    return named && *named ? named : "/tmp";
}

ch_status
ch_temporary_fail(ch_diagnostics *sink, const char *verb)
{
    ch_tell(sink, CH_ERROR, folder(), 0, 0, "cannot %s a temporary file: %s", verb, strerror(errno));
    return CH_CANNOT_WRITE;
}

ch_status
ch_temporary_open(ch_diagnostics *sink, int *out)
{
    ch_buffer path = {0};
    *out = -1;
    ch_status status = ch_buffer_print(&path, "%s/chancery-XXXXXX", folder());
    if (status == CH_OK) status = ch_buffer_byte(&path, '\0');
    if (status == CH_OK) *out = mkostemp(path.at, O_CLOEXEC);
    if (status == CH_OK && *out < 0) status = ch_temporary_fail(sink, "make");
    if (*out >= 0) unlink(path.at);
    ch_vector_free(&path);
    return status;
}
