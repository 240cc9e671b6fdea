package org.asbuilt.fleet.topics;

import java.util.List;

/**
 * What may stand together in a file: the same site, sensor, topic and kind of log.
 *
 * @param folders the folders below the root, the topic last
 * @param kind the kind of log, which begins the file's name
 * @param ending the file's ending, with its dot
 * @param isWhole whether one record is a file of its own
 */
record Slot(List<String> folders, String kind, String ending, boolean isWhole) implements Comparable<Slot> {
    /** The folder of what could not be read; the fleet passes over it. */
    static final String REFUSED = "_refused";

    Slot {
        folders = List.copyOf(folders);
    }

    static Slot log(PlainName site, PlainName sensor, PlainName topic, PlainName kind) {
        return new Slot(List.of(site.text(), sensor.text(), topic.text()), kind.text(), ".log", false);
    }

    /** A capture, which is a file as it is. */
    static Slot capture(PlainName site, PlainName sensor, PlainName topic, String ending) {
        return new Slot(List.of(site.text(), sensor.text(), topic.text()), "capture", ending, true);
    }

    /** What could not be read, named with its place. */
    static Slot refused(PlainName topic) {
        return new Slot(List.of(REFUSED, topic.text()), "refused", ".jsonl", false);
    }

    /** The file that begins with a record: its name with the folders below the root. */
    String file(int partition, long first) {
        return String.join("/", folders) + "/" + kind + "." + partition + "-" + "%020d".formatted(first) + ending;
    }

    private String text() {
        return String.join("/", folders) + "/" + kind + ending;
    }

    @Override
    public int compareTo(Slot other) {
        return text().compareTo(other.text());
    }
}
