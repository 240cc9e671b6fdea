package org.asbuilt.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.junit.jupiter.api.Test;

/** What a list claims that names subjects by their ids. */
class EditedListTest {
    private static final String MAC = "b8:27:eb:00:00:20";
    private final Testimony testimony = new Testimony();
    private final Source list = testimony.document("device table");
    private final Source edited = testimony.document("edited list");

    @Test
    void anIdIsTakenAtItsWord() {
        testimony.listed(list, "A-1", "HMI", MAC, "192.168.0.20");
        testimony.baseline();
        testimony.says(edited, about("HMI"), "designation.assetNumber", "A-7");
        Item difference = testimony.items().getFirst();
        assertThat(testimony.items()).hasSize(1);
        assertThat(difference.subject()).isEqualTo(subject("HMI").id());
        assertThat(difference.reasons()).contains("it is named by its id in the record");
    }

    @Test
    void anEditIsReadLetterByLetter() {
        testimony.listed(list, "", "HMI", MAC, "192.168.0.20");
        testimony.baseline();
        testimony.says(edited, about("HMI"), "designation.name", "H.M.I.");
        Item difference = testimony.items(ItemType.DIFFERENCE).getFirst();
        testimony.choose(difference, "value:H.M.I.");
        assertThat(subject("H.M.I.").facet(Designation.class).orElseThrow().name())
                .contains("H.M.I.");
        assertThat(testimony.items()).isEmpty();
    }

    @Test
    void editedAddressesReplaceAllOfThePortAndStaySo() {
        testimony.listed(list, "", "HMI", MAC, "192.168.0.20");
        testimony.baseline();
        String key = subject("HMI").facets(NetworkPort.class).firstKey();
        About hmi = about("HMI");
        testimony.says(edited, hmi, "networkPort[" + key + "].addresses", "192.168.0.21");
        testimony.says(edited, hmi, "networkPort[" + key + "].addresses", "192.168.0.22");
        assertThat(testimony.items()).hasSize(1);
        Item difference = testimony.items(ItemType.DIFFERENCE).getFirst();
        testimony.choose(difference, "value:192.168.0.21");
        assertThat(addresses("HMI")).containsExactly("192.168.0.21", "192.168.0.22");
        assertThat(testimony.items()).isEmpty();
    }

    @Test
    void anEditThatWasRefusedDoesNotAskAgain() {
        testimony.listed(list, "", "HMI", MAC, "192.168.0.20");
        testimony.baseline();
        String key = subject("HMI").facets(NetworkPort.class).firstKey();
        testimony.says(edited, about("HMI"), "networkPort[" + key + "].addresses", "192.168.0.21");
        testimony.choose(testimony.items(ItemType.DIFFERENCE).getFirst(), "keep");
        assertThat(addresses("HMI")).containsExactly("192.168.0.20");
        assertThat(testimony.items()).isEmpty();
    }

    /** Two subjects of another record stay two, however alike they are, and keep their ids. */
    @Test
    void subjectsOfAnotherRecordKeepTheirIds() {
        Id one = Id.of(Kind.ASSET, "one");
        Id other = Id.of(Kind.ASSET, "other");
        for (Id id : List.of(one, other)) {
            About about = About.of(Kind.ASSET, new Hint.HasId(id), new Hint.HasName("HMI"));
            testimony.says(edited, about, "designation.name", "HMI");
        }
        testimony.says(edited, About.of(Kind.ASSET, new Hint.HasId(other)), "placement.zone", "Filtration");
        testimony.baseline();
        assertThat(testimony.snapshot().subjects(Kind.ASSET))
                .extracting(Subject::id)
                .containsExactlyInAnyOrder(one, other);
        assertThat(testimony.items()).isEmpty();
    }

    /** A connection that is named by its id may have its ends corrected; by its ends alone it would be another one. */
    @Test
    void theEndsOfAConnectionAreCorrected() {
        About hmi = testimony.listed(list, "", "HMI", MAC, "192.168.0.20");
        About plc = testimony.listed(list, "", "PLC", "00:1b:1b:0a:0b:0c", "192.168.0.30");
        testimony.joined(list, hmi, plc, 502);
        testimony.baseline();
        Id connection = testimony
                .snapshot()
                .subjects(Kind.CONNECTION)
                .findFirst()
                .orElseThrow()
                .id();
        testimony.says(edited, About.of(Kind.CONNECTION, new Hint.HasId(connection)), "link.port", "503");
        assertThat(testimony.items()).hasSize(1);
        testimony.choose(testimony.items(ItemType.DIFFERENCE).getFirst(), "value:503");
        assertThat(testimony.snapshot().subjects(Kind.CONNECTION)).hasSize(1);
    }

    private About about(String name) {
        return About.of(Kind.ASSET, new Hint.HasId(subject(name).id()));
    }

    private Subject subject(String name) {
        return testimony
                .snapshot()
                .subjects(Kind.ASSET)
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> addresses(String name) {
        return subject(name).facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .map(Object::toString)
                .toList();
    }
}
