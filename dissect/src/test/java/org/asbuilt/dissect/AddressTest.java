package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.dissect.VendorPrefixes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static VendorPrefixes.Assignment lookup(String mac) {
        return VendorPrefixes.bundled().lookup(MacAddress.parse(mac).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:1B:1b:35:84:10", "00-1b-1b-35-84-10", "001b.1b35.8410", " 001b1b358410 "})
    void readsHardwareAddressesInEveryUsualForm(String text) {
        assertThat(MacAddress.parse(text)).hasToString("Optional[00:1b:1b:35:84:10]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00:1b", "00:1b:1b:35:84:1g", "00:1b:1b:35:84:10:00"})
    void refusesWhatIsNone(String text) {
        assertThat(MacAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "2001:DB8:0:0:0:0:0:1,2001:db8::1",
        "::,::",
        "::1,::1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1,2001:0:0:1::1",
        "fe80::,fe80::"
    })
    void writesAddressesInTheirUsualForm(String text, String canonical) {
        assertThat(NetworkAddress.parse(text).orElseThrow()).hasToString(canonical);
        assertThat(NetworkAddress.parse(canonical)).isEqualTo(NetworkAddress.parse(text));
    }

    @Test
    void aNameIsNoAddress() {
        assertThat(NetworkAddress.parse("plc.plant.example")).isEmpty();
        assertThat(NetworkAddress.parse("300.1.1.1")).isEmpty();
    }

    @Test
    void theLongestPrefixWins() {
        assertThat(lookup("00:1b:1b:35:84:10").vendor()).contains("Siemens AG");
        assertThat(lookup("00:80:e1:00:00:01").prefixLength()).isEqualTo(24);
        assertThat(VendorPrefixes.bundled().size()).isGreaterThan(40_000);
        assertThat(VendorPrefixes.bundled().date()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(VendorPrefixes.bundled().source()).contains("IEEE").contains("ieee-data");
    }

    @ParameterizedTest
    @CsvSource({
        "00:1b:1b:35:84:10,24,Siemens AG",
        "8c:1f:64:ff:90:01,36,Vtron Pty Ltd",
        "70:b3:d5:c8:70:01,36,Siemens AG",
        "38:fd:fe:30:00:01,28,'Siemens AG, DI PA AE'",
        "00:50:c2:8f:20:01,36,Schneider Electric GmbH"
    })
    void blocksOfAllThreeLengthsAreFound(String mac, int length, String registrant) {
        assertThat(lookup(mac).prefixLength()).isEqualTo(length);
        assertThat(lookup(mac).registrant()).contains(registrant);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:5e:00:01:0a,VRRP",
        "00:00:0c:07:ac:01,HSRP",
        "02:bf:0a:00:00:01,Microsoft load balancing",
        "00:0c:29:11:22:33,VMware",
        "00:15:5d:11:22:33,Hyper-V",
        "08:00:27:11:22:33,VirtualBox",
        "52:54:00:11:22:33,QEMU",
        "02:42:ac:11:00:02,Docker"
    })
    void sharedAndVirtualAddressesSayWhatNumbersThem(String mac, String use) {
        assertThat(lookup(mac).use()).contains(use);
    }

    @Test
    void aVirtualMachineIsNoDeviceOfTheBlocksOwner() {
        assertThat(lookup("00:50:56:11:22:33").kind()).isEqualTo(Kind.VIRTUAL_MACHINE);
        assertThat(lookup("00:50:56:11:22:33").vendor()).contains("VMware, Inc.");
        assertThat(lookup("02:42:ac:11:00:02").kind()).isEqualTo(Kind.VIRTUAL_MACHINE);
        assertThat(lookup("02:42:ac:11:00:02").vendor()).isEmpty();
        assertThat(lookup("00:1b:1b:35:84:10").use()).isEmpty();
    }

    @Test
    void aRegistrantTakenOverIsNamedByItsSuccessor() {
        assertThat(lookup("00:80:f4:02:58:b7").vendor()).contains("Schneider Electric");
        assertThat(lookup("00:80:f4:02:58:b7").registrant()).contains("TELEMECANIQUE ELECTRIQUE");
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:5e:00:01:0a,ROUTER_REDUNDANCY",
        "00:00:5e:00:02:0a,ROUTER_REDUNDANCY",
        "00:00:0c:07:ac:01,ROUTER_REDUNDANCY",
        "00:00:0c:9f:f0:01,ROUTER_REDUNDANCY",
        "00:05:73:a0:00:01,ROUTER_REDUNDANCY",
        "00:07:b4:00:01:02,ROUTER_REDUNDANCY",
        "06:42:ac:11:00:02,LOCAL",
        "01:80:c2:00:00:0e,GROUP",
        "ff:ff:ff:ff:ff:ff,GROUP",
        "00:00:00:00:00:00,NONE"
    })
    void specialAddressesHaveNoVendor(String mac, Kind kind) {
        assertThat(lookup(mac).kind()).isEqualTo(kind);
        assertThat(lookup(mac).vendor()).isEmpty();
    }

    @Test
    void everyPortHintIsReadable() {
        assertThat(Ports.hint(Transport.TCP, 502)).contains("Modbus");
        assertThat(Ports.hint(Transport.UDP, 47808)).contains("BACnet");
        assertThat(Ports.hint(Transport.TCP, 4712)).contains("C37.118");
        assertThat(Ports.hint(Transport.TCP, 47808)).isEmpty();
    }
}
