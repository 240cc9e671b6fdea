package org.asbuilt.importers.juniper;

import java.util.stream.Stream;
import org.asbuilt.importers.device.Statement;

/** The lists of Junos, which are written in two ways. */
final class Lists {
    private Lists() {}

    /** The entries of a list, which in XML stand under a word of their own. */
    static Stream<Statement> entries(Statement list, String wordInMarkup) {
        return list.take().children().stream()
                .flatMap(entry -> entry.word(0).equals(wordInMarkup) && !entry.isLast()
                        ? entry.children().stream()
                        : Stream.of(entry))
                .map(Statement::take);
    }
}
