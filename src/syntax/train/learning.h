/* The training loop: epochs, batches, Adam. */
#ifndef CH_TRAIN_LEARNING_H
#define CH_TRAIN_LEARNING_H

#include "syntax/train/dictionary.h"
#include "syntax/train/network.h"
#include "syntax/train/tags.h"

typedef struct {
    size_t epochs;
    size_t batch;  /* tokens of one half batch */
    float rate;    /* Adam's highest           */
    dropout drop;
    float variants; /* chance that a sentence is shown as a headline writes it */
    float share;    /* how much teachers are heeded where people have labelled */
    float past;     /* chance that a sentence that only teachers label is retold in the past */
    float unlabelled; /* which part of those sentences an epoch shows */
} schedule;

/* A network that was trained before, to learn from. */
typedef struct {
    ch_network_shape shape;
    const float *parameters;
} teacher;

/* What is learned from and with.  Everything is Borrowed. */
typedef struct {
    const corpus *train; /* the first `labelled` by people, the rest by a parser */
    size_t labelled;
    const corpus *development;
    const teacher *teachers;
    size_t teacher_count;
    const dictionary *words;
    const tag_set *tags;
    ch_network_shape shape;
    schedule plan;
    void (*told)(const char *line); /* progress, a line at a time */
} lesson;

/*
 * Learn; *out: the averaged parameters, Owned by the caller, free().  Two
 * threads work on the halves of each batch; their gradients are added in a
 * fixed order, so that the same input gives the same bytes.
 */
ch_status learn_network(const lesson *l, float **out);

#endif
