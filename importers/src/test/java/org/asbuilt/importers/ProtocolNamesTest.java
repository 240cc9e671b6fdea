package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.dissect.Dissector;
import org.asbuilt.dissect.Dissectors;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.protocol.ProtocolCatalogue;
import org.junit.jupiter.api.Test;

/** What dissectors read has a name in the record, and rules know how it protects itself: else it passes for harmless. */
class ProtocolNamesTest {
    /** They hold networks together or carry others; nobody commands a device by them. */
    private static final Set<String> OF_THE_NETWORK = Set.of(
            "ARP", "CDP", "DCE/RPC", "DHCP", "DHCPv6", "DTP", "HSRP", "ICMP", "IGMP", "LLDP", "LLMNR", "NetBIOS",
            "OSPF", "SSDP", "STP", "VRRP", "Wi-Fi");

    @Test
    void everyProtocolThatIsReadHasItsNameInTheRecord() {
        assertThat(protocols().filter(name -> Protocols.named(name).isEmpty()))
                .as("add a line to importers/table/protocols.txt, or the name to the others of its line")
                .isEmpty();
    }

    @Test
    void rulesKnowHowEachProtectsItself() {
        List<String> unknown = protocols()
                .filter(name ->
                        ProtocolCatalogue.named(Protocols.canonical(name)).isEmpty())
                .toList();
        assertThat(unknown)
                .as("add a line to ProtocolCatalogue, or the name here if it is of the network")
                .containsExactlyInAnyOrderElementsOf(OF_THE_NETWORK);
    }

    private static Stream<String> protocols() {
        return Dissectors.ALL.stream().map(Dissector::protocol);
    }
}
