package org.asbuilt.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    @ParameterizedTest
    @CsvSource({
        "MONITOR_READ,             READ,  READ,  NONE,  NONE",
        "ALARM_EVENT,              READ,  READ,  NONE,  NONE",
        "HISTORIAN_REPLICATION,    READ,  READ,  NONE,  NONE",
        "CONTROL_WRITE,            WRITE, WRITE, NONE,  NONE",
        "CONFIGURATION_ENGINEERING,WRITE, WRITE, NONE,  NONE",
        "FIRMWARE_UPDATE,          WRITE, WRITE, NONE,  WRITE",
        "REMOTE_DESKTOP,           WRITE, WRITE, NONE,  NONE",
        "FILE_TRANSFER,            READ,  WRITE, NONE,  WRITE",
        "TIME_SYNC,                READ,  READ,  WRITE, WRITE",
        "AUTHENTICATION,           READ,  READ,  WRITE, WRITE",
        "SAFETY_EXCHANGE,          WRITE, WRITE, WRITE, WRITE",
        "BACKUP,                   READ,  READ,  NONE,  WRITE"
    })
    void whoActsAtWhomFollowsFromTheFunction(
            Function function, Effect surely, Effect possibly, Effect surelyBack, Effect possiblyBack) {
        Passage passage = Passage.of(EnumSet.of(function), Optional.empty(), Passage.Flow.UNSAID);

        assertThat(passage).isEqualTo(new Passage(new Reach(surely, possibly), new Reach(surelyBack, possiblyBack)));
    }

    @ParameterizedTest
    @CsvSource({
        "modbus,       READ, WRITE, NONE,  NONE",
        "Modbus/TCP,   READ, WRITE, NONE,  NONE",
        "NTP,          READ, READ,  WRITE, WRITE",
        "RDP,          WRITE,WRITE, NONE,  NONE",
        "SMB,          READ, WRITE, NONE,  WRITE",
        "homemade,     READ, WRITE, NONE,  WRITE"
    })
    void withoutAFunctionTheProtocolTellsWhatItCan(
            String protocol, Effect surely, Effect possibly, Effect surelyBack, Effect possiblyBack) {
        Passage passage = Passage.of(Set.of(), Optional.of(protocol), Passage.Flow.UNSAID);

        assertThat(passage).isEqualTo(new Passage(new Reach(surely, possibly), new Reach(surelyBack, possiblyBack)));
    }

    @Test
    void ofWhatNothingIsRecordedNothingIsDenied() {
        assertThat(Passage.of(Set.of(), Optional.empty(), Passage.Flow.UNSAID))
                .isEqualTo(new Passage(Reach.AT_LEAST_READ, Reach.PERHAPS));
    }

    @Test
    void nothingArrivesAgainstADiode() {
        Passage passage = Passage.of(
                EnumSet.of(Function.CONTROL_WRITE),
                Optional.empty(),
                new Passage.Flow(true, true, Optional.of(false), Optional.of(true), Passage.Held.BY_HARDWARE));

        assertThat(passage).isEqualTo(new Passage(Reach.NONE, Reach.WRITE));
    }

    @Test
    void againstARuleAQuestionStillArrives() {
        Passage passage = Passage.of(
                EnumSet.of(Function.CONTROL_WRITE),
                Optional.empty(),
                new Passage.Flow(true, false, Optional.of(false), Optional.of(true), Passage.Held.BY_LOGIC));

        assertThat(passage).isEqualTo(new Passage(Reach.READ, Reach.NONE));
    }

    @Test
    void filesActWhereTheyGo() {
        Passage passage = Passage.of(
                EnumSet.of(Function.FILE_TRANSFER),
                Optional.empty(),
                new Passage.Flow(true, false, Optional.of(false), Optional.of(true), Passage.Held.NOT));

        assertThat(passage).isEqualTo(new Passage(Reach.READ, Reach.WRITE));
    }
}
