package org.asbuilt.importers.traffic;

/** What became of a flow, from least to most. */
public enum Outcome {
    /** Refused, or only knocked and never answered: no connection. */
    NOTHING,
    /** One end sent content; that the other answered was not seen. */
    ONE_SIDED,
    /** Both ends spoke. */
    ANSWERED
}
