package org.asbuilt.server;

import java.time.Clock;
import org.asbuilt.access.People;
import org.asbuilt.server.identity.AccessLog;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.rounds.Rounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the parts of the record office to whoever needs only one of them. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {

    /** The one clock. */
    @Bean
    public Clock clock(RecordOffice office) {
        return office.clock();
    }

    /** Who can sign in. */
    @Bean
    public People people(RecordOffice office) {
        return office.people();
    }

    /** The access log of the store. */
    @Bean
    public AccessLog accessLog(RecordOffice office) {
        return office::log;
    }

    /** The work that is done again and again: that of every bean of type {@link Round}. */
    @Bean
    public Rounds rounds(ObjectProvider<Round> all, RecordOffice office, Clock clock, FaultNumbers faults) {
        return new Rounds(all.stream().toList(), office, clock, faults);
    }
}
