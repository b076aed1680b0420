/* Stands in until pages with places are joined by their places. */
#include "rap-manuscript.h"
RapManuscript *
rap_manuscript_new_placed (RapRaw *raw, RapLexicon *lexicon)
{
  return rap_manuscript_new_from_text (raw, lexicon);
}
