package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Claim;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** The digest of a device's configuration changes with the configuration, and with nothing else. */
class SclDriftTest {
    private static final String START = "<SCL xmlns='http://www.iec.ch/61850/2003/SCL'><Header id='h'/>";
    private static final String PLAIN = START
            + "<IED name='A' type='T'><AccessPoint name='P'><Server><Authentication/><LDevice inst='L'>"
            + "<LN0 lnClass='LLN0' inst='' lnType='x'><DOI name='Mod'><DAI name='stVal'><Val>on</Val></DAI></DOI></LN0>"
            + "</LDevice></Server></AccessPoint></IED></SCL>";

    private static String digest(String document) {
        List<Claim> claims = new ArrayList<>();
        new SclSubstation()
                .read(
                        Input.of("a.cid", document.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        claims::add,
                        Progress.none());
        return Heard.values(claims, "logicBlock.digest").toString();
    }

    @Test
    void layoutIsNoChange() {
        String other = PLAIN.replace("name='A' type='T'", "type='T'\n name='A'")
                .replace("<LN0 lnClass='LLN0' inst=''", "<!-- note -->\n  <LN0 inst='' lnClass='LLN0'")
                .replace("<Val>on</Val>", "<Val>\n on </Val>")
                .replace("xmlns=", "xmlns:s='http://www.iec.ch/61850/2003/SCL' xmlns=")
                .replace("DOI", "s:DOI");
        assertThat(digest(other)).isEqualTo(digest(PLAIN));
    }

    @Test
    void anotherNameIsNoChange() {
        assertThat(digest(PLAIN.replace("name='A'", "name='B'"))).isEqualTo(digest(PLAIN));
    }

    @Test
    void anotherValueIsAChange() {
        assertThat(digest(PLAIN.replace(">on<", ">off<"))).isNotEqualTo(digest(PLAIN));
        assertThat(digest(PLAIN.replace("inst='L'", "inst='M'"))).isNotEqualTo(digest(PLAIN));
    }

    @Test
    void aPasswordIsNoPartOfADigest() {
        String secret =
                PLAIN.replace("<AccessPoint", "<Private type='Maker'><a password='Zq7-one'/></Private><AccessPoint");
        assertThat(digest(secret.replace("Zq7-one", "Zq7-two"))).isEqualTo(digest(secret));
    }
}
