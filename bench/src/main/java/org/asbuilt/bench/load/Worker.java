package org.asbuilt.bench.load;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Somebody who does something again and again. */
sealed interface Worker permits Looker, Author, Auditor, Program {
    /**
     * How long it is on average from the beginning of one visit to that of the next. These are exponentially distributed and at most
     * ten times as long, as in TPC-W.
     */
    Duration pace();

    /** Makes a visit. */
    void visit(Visit visit, RandomGenerator random);
}
