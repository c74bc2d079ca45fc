/*
 * The one matrix product that training needs
 *
 * Tiles of four rows by 32 columns stay in registers while k runs.  What is
 * left at the right and at the bottom goes element by element, in the same
 * order over k.
 */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-math-errno")
#endif

#include "syntax/train/matrix.h"

#include <string.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

enum { ROWS = 4, WIDE = 16, COLUMNS = 2 * WIDE };

typedef float wide __attribute__((vector_size(WIDE * sizeof(float)), aligned(4)));

#if defined(__x86_64__) && defined(__GNUC__)
#define FOR_ANY_MACHINE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_ANY_MACHINE
#endif

static void
add_one_by_one(float *c, matrix_view a, const float *b, size_t k, size_t m, size_t column,
               size_t columns)
{
    for (size_t j = column; j < column + columns; j++) {
        float sum = c[j];
        for (size_t i = 0; i < k; i++) sum += a.at[i * a.column] * b[i * m + j];
        c[j] = sum;
    }
}

FOR_ANY_MACHINE static void
add_tile(float *c, matrix_view a, const float *b, size_t k, size_t m)
{
    wide left[ROWS], right[ROWS];
    for (size_t r = 0; r < ROWS; r++) {
        memcpy(&left[r], c + r * m, sizeof(wide));
        memcpy(&right[r], c + r * m + WIDE, sizeof(wide));
    }
    for (size_t i = 0; i < k; i++) {
        wide b_left, b_right;
        memcpy(&b_left, b + i * m, sizeof(wide));
        memcpy(&b_right, b + i * m + WIDE, sizeof(wide));
        for (size_t r = 0; r < ROWS; r++) {
            const float factor = a.at[r * a.row + i * a.column];
            left[r] += factor * b_left;
            right[r] += factor * b_right;
        }
    }
    for (size_t r = 0; r < ROWS; r++) {
        memcpy(c + r * m, &left[r], sizeof(wide));
        memcpy(c + r * m + WIDE, &right[r], sizeof(wide));
    }
}

void
matrix_add_product(float *c, matrix_view a, const float *b, size_t n, size_t k, size_t m)
{
    const size_t whole = m - m % COLUMNS;
    for (size_t j = 0; j < whole; j += COLUMNS) {
        size_t row = 0;
        for (; row + ROWS <= n; row += ROWS) {
            const matrix_view rows = {a.at + row * a.row, a.row, a.column};
            add_tile(c + row * m + j, rows, b + j, k, m);
        }
        for (; row < n; row++) {
            const matrix_view rest = {a.at + row * a.row, a.row, a.column};
            add_one_by_one(c + row * m, rest, b, k, m, j, COLUMNS);
        }
    }
    for (size_t row = 0; row < n && whole < m; row++) {
        const matrix_view rest = {a.at + row * a.row, a.row, a.column};
        add_one_by_one(c + row * m, rest, b, k, m, whole, m - whole);
    }
}

void
matrix_transpose(float *to, const float *from, size_t rows, size_t columns)
{
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
    }
}
