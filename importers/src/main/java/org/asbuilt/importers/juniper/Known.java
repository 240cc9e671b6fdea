package org.asbuilt.importers.juniper;

import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** What the readers of Junos share. */
final class Known {
    private Known() {}

    /** Passes over settings of which nothing is kept. */
    static void pass(Device device, Statement node, String... names) {
        long passed = 0;
        for (String name : names) {
            passed += node.at(name).mapToLong(Statement::pass).sum();
        }
        if (passed > 0) {
            device.count("settings that are known and not kept", passed);
        }
    }

    /** The entries of a list, which in XML stand under a word of their own. */
    static Stream<Statement> entries(Statement list, String wordInMarkup) {
        return list.take().children().stream()
                .flatMap(entry -> entry.word(0).equals(wordInMarkup) && !entry.isLast()
                        ? entry.children().stream()
                        : Stream.of(entry))
                .map(Statement::take);
    }
}
