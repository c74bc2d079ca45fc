#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>

ch_status
ch_buffer_add(ch_buffer *buffer, ch_slice text)
{
    CH_TRY(ch_vector_reserve(buffer, text.len));
    if (text.len) memcpy(buffer->at + buffer->len, text.at, text.len);
    buffer->len += text.len;
    return CH_OK;
}

ch_status
ch_buffer_byte(ch_buffer *buffer, char byte)
{
    return ch_vector_push(buffer, byte);
}

ch_status
ch_buffer_print(ch_buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    const int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    ch_status status = len < 0 ? CH_BAD_ARGUMENT : ch_vector_reserve(buffer, (size_t)len + 1);
    if (status == CH_OK) {
        vsnprintf(buffer->at + buffer->len, (size_t)len + 1, format, again);
        buffer->len += (size_t)len;
    }
    va_end(again);
    return status;
}
