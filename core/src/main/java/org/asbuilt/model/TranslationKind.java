package org.asbuilt.model;

/** What a rule translates. */
public enum TranslationKind {
    /** The source of connections that go out. */
    SOURCE,
    /** The destination of connections that come in. */
    DESTINATION,
    /** One address for another, both ways. */
    STATIC,
    /** Source and destination at once. */
    TWICE,
    /** Nothing: an exception from another rule. */
    NONE
}
