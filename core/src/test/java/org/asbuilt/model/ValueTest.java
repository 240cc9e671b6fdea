package org.asbuilt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"00:1B:1B:0A:0B:0C", "00-1b-1b-0a-0b-0c", "001b.1b0a.0b0c", "001B1B0A0B0C", " 00 1b 1b 0a 0b 0c"
            })
    void aMacIsReadInAnyCustomaryForm(String text) {
        assertThat(Mac.parse(text)).hasToString("00:1b:1b:0a:0b:0c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00:1b:1b:0a:0b", "00:1b:1b:0a:0b:0g", "00:1b:1b:0a:0b:0c:0d", "n/a"})
    void whatIsNoMacIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Mac.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("such as");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3",
        "FE80:0:0:0:0:0:0:1, fe80::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "::, ::",
        "::1, ::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1"
    })
    void anAddressIsWrittenInItsCanonicalForm(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString(canonical);
        assertThat(IpAddress.of(IpAddress.parse(text).bytes())).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.1.2",
                "10.b0.1.2",
                "10.1.2.256",
                "10.1.2.3.4",
                "10.1.2.3/24",
                "fe80::1%eth0",
                "host",
                "1::2::3",
                "999"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> IpAddress.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aRangeContainsItsAddressesAndNoOthers() {
        Cidr range = Cidr.parse("10.1.2.99/23");
        assertThat(range).hasToString("10.1.2.0/23");
        assertThat(range.contains(IpAddress.parse("10.1.3.255"))).isTrue();
        assertThat(range.contains(IpAddress.parse("10.1.4.0"))).isFalse();
        assertThat(range.contains(IpAddress.parse("::1"))).isFalse();
        assertThat(Cidr.parse("0.0.0.0/0").contains(IpAddress.parse("255.1.1.1")))
                .isTrue();
        assertThatThrownBy(() -> Cidr.parse("10.1.2.0/33")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"L3.5, 3.5", "Level 2, 2", "'3,5', 3.5", "Purdue 0, 0"})
    void aPurdueLevelIsReadAsPeopleWriteIt(String text, String level) {
        assertThat(PurdueLevel.parse(text).text()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, Siemens AG, SIEMENS, true",
        "ORGANISATION, Rockwell Automation, 'Rockwell Automation, Inc.', true",
        "ORGANISATION, Schneider Electric, Siemens, false",
        "VERSION, V4.2.0, 4.2, true",
        "VERSION, 4.02, 4.2, true",
        "VERSION, 4.20, 4.2, false",
        "TEXT, SIMATIC S7-300, simatic s7 300, true",
        "EXACT, a, A, false"
    })
    void valuesAgreeAsPeopleWouldSay(Comparison comparison, String one, String other, boolean agree) {
        assertThat(comparison.agree(one, other)).isEqualTo(agree);
        assertThat(comparison.agree(other, one)).isEqualTo(agree);
    }

    @Test
    void anIdSaysItsKindAndNothingElse() {
        Id id = Id.of(Kind.THIRD_PARTY, "seed");
        assertThat(id.kind()).isEqualTo(Kind.THIRD_PARTY);
        assertThat(id).isEqualTo(Id.of(Kind.THIRD_PARTY, "seed")).isNotEqualTo(Id.of(Kind.THIRD_PARTY, "other"));
        assertThatThrownBy(() -> new Id("asset-1")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aPathGoesToTextAndBack() {
        for (String text :
                new String[] {"nameplate.serialNumber", "service[tcp/502].product", "networkPort[a.b].mac"}) {
            assertThat(PartPath.parse(text)).hasToString(text);
        }
        assertThatThrownBy(() -> PartPath.parse("service.product")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> PartPath.parse("nameplate.colour")).hasMessageContaining("serialNumber");
    }

    @Test
    void aTextHoldsWhatEveryFileAndDatabaseCanHold() {
        Part model = Shape.of(Nameplate.class).part("model");
        assertThat(model.canonical(" S7 😀\n2 ")).isEqualTo("S7 😀\n2");
        for (String bad : List.of("S7\0", "\ud83dS7", "S7\ude00", "S7\ud83d")) {
            assertThatThrownBy(() -> model.canonical(bad)).isInstanceOf(InvalidValue.class);
        }
    }
}
