package org.asbuilt.allow;

import java.util.List;
import java.util.Map;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * Writes an allow-list for the devices of a maker. A text permits what the list permits and nothing beside what it says itself; it tells from
 * which state of the record it was made, and which connections are behind each of its rules. No name of the record can become a command in it.
 */
public sealed interface Writer permits CiscoIos, FortiGate, Nftables, PanOs {

    /** The word by which one asks for it: cisco, fortigate, nftables, panos. */
    String word();

    /** The devices that it writes for, for people. */
    String devices();

    /** What the names of zones at the device are, for people: interfaces or zones. */
    String faces();

    /**
     * Writes.
     *
     * @param faces what the device calls the zones of the list: its interface or its own zone; of a zone that is not there the text says so
     * @throws InvalidValue if a name is none that such a device can have
     */
    Written write(AllowList list, Map<Id, String> faces);

    /** All of them, by their words. */
    static List<Writer> all() {
        return List.of(new CiscoIos(), new FortiGate(), new Nftables(), new PanOs());
    }

    /**
     * The one of a word.
     *
     * @throws InvalidValue if there is none
     */
    static Writer of(String word) {
        return all().stream()
                .filter(writer -> writer.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of "
                                + String.join(
                                        ", ", all().stream().map(Writer::word).toList()),
                        word));
    }
}
