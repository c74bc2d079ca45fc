/*
 * Frames: predicates as data -> events
 *
 *     - frame: designate
 *       event: Designation
 *       verbs: [designate, "add _ to list"]
 *       roles: {actor: subject, recipient: object, designationType: as}
 *       needs: [recipient, designationType]
 *       yes: The ministry designated the Red Hand as a terrorist organisation.
 *       no: The plane was designated Air Force One.
 *
 * What a frame may say is told in ontology/frames/README.md.
 */
#ifndef CH_RELATE_FRAME_H
#define CH_RELATE_FRAME_H

#include "lexicon/ontology.h"
#include "relate/cues.h"
#include "relate/relation.h"
#include "lexicon/lexicon.h"
#include "syntax/analysis.h"

typedef struct ch_frames ch_frames;

/*
 * Read every .yaml under `directory` (ontology/frames), in the order of their
 * names.  All faults are told, with their places, before it fails with
 * CH_BAD_KNOWLEDGE.  *out: Owned by the caller, ch_frames_free(); read-only
 * afterwards, threads may share it.
 */
ch_status ch_frames_load(const char *directory, const ch_ontology *ontology, ch_diagnostics *sink,
                         ch_frames **out);
void ch_frames_free(ch_frames *frames);

/* How many frames, and how many verbs, nouns and adjectives they name. */
size_t ch_frames_count(const ch_frames *frames);
size_t ch_frames_entry_count(const ch_frames *frames);

/*
 * What ch_frames_apply() reads.  Everything Borrowed.
 *
 * lexicon    may be NULL: then nobody knows who belongs to whom
 * scratch    is used and not cleared; the caller clears it after the article
 * document   roles, assembled quotations
 */
typedef struct {
    const ch_frames *frames;
    const ch_cues *cues;
    const ch_ontology *ontology;
    const ch_article *article;
    const ch_lexicon *lexicon;
    const ch_annotations *annotations;
    const ch_analysis *analysis;
    ch_arena *scratch, *document;
} ch_frames_input;

/*
 * Make the events and statements of a whole article and append them to `out`, in
 * the order of the text.  On a failure `out` may have grown; the document is lost.
 */
ch_status ch_frames_apply(const ch_frames_input *input, ch_tellings *out);

/*
 * An example of a frame, to be extracted and compared
 *
 * wanted   the frame must speak on `text`; false: it must not
 * expect   roles that the event must have, "actor=… recipient=…", or empty
 * frame    its name; event its class, CH_NO_CLASS for a frame that makes a relation
 */
typedef struct {
    ch_slice frame;
    ch_class event;
    ch_slice text;
    bool wanted;
    ch_slice expect;
    const char *file;
    uint32_t line, column;
} ch_frame_example;

/* Hand every example to `run`, in the order of the files; stops at the first status that is not CH_OK. */
typedef ch_status ch_frame_example_runner(void *payload, const ch_frame_example *example);
ch_status ch_frames_check(const ch_frames *frames, ch_frame_example_runner *run, void *payload);

#endif
