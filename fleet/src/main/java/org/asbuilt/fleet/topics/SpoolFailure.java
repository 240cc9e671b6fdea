package org.asbuilt.fleet.topics;

import java.io.IOException;

/** Something of topics, files or settings that a person has to see to: what, where, and what was expected. */
final class SpoolFailure extends IOException {
    private static final long serialVersionUID = 1L;

    SpoolFailure(String message) {
        super(message);
    }
}
