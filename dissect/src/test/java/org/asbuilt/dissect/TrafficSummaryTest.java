package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficSummaryTest {
    private static TrafficSummary part(String name, CaptureBuilder builder) throws IOException {
        return new TrafficReader().read(name, new ByteArrayInputStream(builder.pcap()));
    }

    private static List<Object> all(TrafficSummary summary) {
        return List.of(
                summary.window(),
                summary.stations(),
                summary.bindings(),
                summary.conversations(),
                summary.flows(),
                summary.services(),
                summary.sightings(),
                summary.tunnels(),
                summary.account());
    }

    @Test
    void mergingIsAssociativeAndCommutative() throws IOException {
        List<TrafficSummary> parts = new ArrayList<>();
        int number = 0;
        for (Supplier<CaptureBuilder> golden : Cases.all().values()) {
            parts.add(part("part-" + number++ % 5, golden.get()));
        }
        for (int index = 0; index + 2 < parts.size(); index++) {
            TrafficSummary one = parts.get(index);
            TrafficSummary two = parts.get(index + 1);
            TrafficSummary three = parts.get(index + 2);
            assertThat(all(one.merge(two).merge(three))).isEqualTo(all(one.merge(two.merge(three))));
            assertThat(all(one.merge(two))).isEqualTo(all(two.merge(one)));
        }
    }

    private static byte[] octets(TrafficSummary summary) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        summary.write(stream);
        return stream.toByteArray();
    }

    @Test
    void aSummaryComesBackFromItsOctets() throws IOException {
        TrafficSummary merged = part("nothing", new CaptureBuilder());
        for (Supplier<CaptureBuilder> golden : Cases.all().values()) {
            TrafficSummary summary = part("a capture", golden.get());
            TrafficSummary back = TrafficSummary.read(new ByteArrayInputStream(octets(summary)));
            assertThat(all(back)).isEqualTo(all(summary));
            assertThat(back.structure()).isEqualTo(summary.structure());
            merged = merged.merge(back);
        }
        TrafficSummary back = TrafficSummary.read(new ByteArrayInputStream(octets(merged)));
        assertThat(all(back)).isEqualTo(all(merged));
        assertThat(back.structure()).isEqualTo(merged.structure());
        assertThat(back.sightings()).hasSizeGreaterThan(1_000);
    }

    @Test
    void octetsThatEndBeforeOrAreOfSomethingElseAreRefused() throws IOException {
        byte[] whole = octets(part(
                "one", Objects.requireNonNull(Cases.all().get("lldp/scalance")).get()));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> TrafficSummary.read(new ByteArrayInputStream(cut)))
                    .isInstanceOf(IOException.class);
        }
        whole[7]++;
        assertThatThrownBy(() -> TrafficSummary.read(new ByteArrayInputStream(whole)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
    }

    @Test
    void mergingAddsUp() throws IOException {
        TrafficSummary one = part(
                "one",
                Objects.requireNonNull(Cases.all().get("modbus/identification")).get());
        TrafficSummary both = one.merge(part(
                "two",
                Objects.requireNonNull(Cases.all().get("modbus/identification")).get()));
        assertThat(both.account().packets()).isEqualTo(2 * one.account().packets());
        assertThat(both.conversations()).hasSize(1);
        assertThat(both.conversations().getFirst().place().capture()).isEqualTo("one");
        assertThat(both.window().orElseThrow().captures()).containsExactly("one", "two");
    }

    @Test
    void connectionsThatDifferInTheClientPortAreOneConversation() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int port = 41000; port < 41010; port++) {
            new TcpTalk(capture, port, 7777).open().ask(Wire.text("something"));
        }
        TrafficSummary summary = part("capture", capture);
        assertThat(summary.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.connections()).isEqualTo(10);
            assertThat(conversation.initiative()).isEqualTo(Conversation.Initiative.HANDSHAKE);
            assertThat(conversation.server().port()).hasValue(7777);
            assertThat(conversation.protocol()).isEmpty();
            assertThat(conversation.fromClient().packets()).isEqualTo(30);
        });
        assertThat(summary.flows()).hasSize(20);
        assertThat(summary.account().notUnderstood()).singleElement().satisfies(kind -> {
            assertThat(kind.port()).isEqualTo(7777);
            assertThat(kind.place().packet()).isEqualTo(1);
        });
    }

    @Test
    void withoutHandshakeThePortWithManyPeersServes() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int port = 2000; port < 2003; port++) {
            capture.add(Wire.datagram(port, 9990, Wire.text("x")));
            capture.add(Wire.reply(9990, port, Wire.text("y")));
        }
        assertThat(part("capture", capture).conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.server().port()).hasValue(9990);
            assertThat(conversation.initiative()).isEqualTo(Conversation.Initiative.MANY_PEERS);
        });
    }

    @Test
    void aRefusedConnectionIsNoService() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        TcpTalk talk = new TcpTalk(capture, 40000, 3389);
        capture.add(talk.segment(true, 1, Frame.SYN, new byte[0]));
        capture.add(talk.segment(false, 0, Frame.RST | Frame.ACK, new byte[0]));
        TrafficSummary summary = part("capture", capture);
        assertThat(summary.services()).isEmpty();
        assertThat(summary.conversations().getFirst().outcome()).isEqualTo(Conversation.Outcome.REFUSED);
    }

    @Test
    void aRouterBearsNotTheAddressesBehindIt() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int host = 1; host < 20; host++) {
            byte[] packet = Wire.ipv4("198.51.100." + host, Wire.PLC_IP, 17, Wire.udp(5000, 6000, Wire.text("x")));
            packet[8] = 60;
            capture.add(Wire.ethernet(Wire.OTHER, Wire.PLC, 0x0800, packet));
        }
        assertThat(part("capture", capture).bindings())
                .hasSize(19)
                .allMatch(binding -> binding.attachment() == Binding.Attachment.BEHIND_ROUTER);
    }

    @Test
    void limitsAreKeptAndCounted() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int port = 1; port <= 50; port++) {
            capture.add(Wire.datagram(port, 9990, Wire.text("x")));
        }
        Account account = new TrafficReader(new TrafficReader.Limits(10, 1, 1))
                .read("capture", new ByteArrayInputStream(capture.pcap()))
                .account();
        assertThat(account.inFlows()).isEqualTo(10);
        assertThat(account.uncounted()).isEqualTo(40);
    }

    @Test
    void modbusOnAnotherPortIsFoundByItsContent() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        TcpTalk talk = new TcpTalk(capture, 40000, 15020).open();
        for (int number = 0; number < 5; number++) {
            talk.ask(GoldenCases.modbusMessage(number, 1, Wire.hex("03 0000 0001")));
            talk.answer(GoldenCases.modbusMessage(number, 1, Wire.hex("03 02 0000")));
        }
        assertThat(part("capture", capture).services()).singleElement().satisfies(service -> {
            assertThat(service.protocol()).contains("Modbus");
            assertThat(service.confidence()).isEqualTo(Confidence.MEDIUM);
        });
    }

    @Test
    void aPortAloneIsAHintOfLowConfidence() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40000, 502).open().ask(Wire.text("not a message of that protocol"));
        TrafficSummary summary = part("capture", capture);
        assertThat(summary.conversations().getFirst().protocol()).contains("Modbus");
        assertThat(summary.conversations().getFirst().protocolConfidence()).isEqualTo(Confidence.LOW);
        assertThat(summary.account().notUnderstood())
                .singleElement()
                .satisfies(kind -> assertThat(kind.hint()).contains("Modbus"));
    }

    /** Every golden capture, several after each other in one file, reads the same whatever the number of threads. */
    @Test
    void severalThreadsReadWhatOneReads(@TempDir Path folder) throws IOException {
        CaptureBuilder all = new CaptureBuilder();
        // What is both within a tunnel and without may fall to two readers.
        Cases.all().entrySet().stream()
                .filter(golden -> !golden.getKey().startsWith("encapsulation/"))
                .forEach(golden -> all.after(5_000_000)
                        .add(golden.getValue().get().frames().toArray(byte[][]::new)));
        Path file = Files.write(folder.resolve("all.pcap"), all.pcap());
        TrafficSummary one = new TrafficReader().read(file);
        for (int threads = 1; threads < 5; threads++) {
            TrafficSummary several = new TrafficReader().read(file, threads);
            assertThat(several.conversations()).containsExactlyElementsOf(one.conversations());
            assertThat(several.sightings()).isEqualTo(one.sightings());
            assertThat(several.bindings()).isEqualTo(one.bindings());
            assertThat(several.structure()).isEqualTo(one.structure());
            assertThat(several.account()).isEqualTo(one.account());
        }
    }
}
