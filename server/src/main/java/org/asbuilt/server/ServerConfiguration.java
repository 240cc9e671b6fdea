package org.asbuilt.server;

import java.time.Clock;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.FailureBook;
import org.asbuilt.access.People;
import org.asbuilt.access.SessionBook;
import org.asbuilt.access.TokenBook;
import org.asbuilt.server.identity.AccessLog;
import org.asbuilt.server.identity.Challenges;
import org.asbuilt.server.outside.Directory;
import org.asbuilt.server.outside.OpenId;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.settings.Settings;
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

    /** Who is signed in where. */
    @Bean
    public SessionBook sessionBook(RecordOffice office) {
        return office.sessions();
    }

    /** What people enrolled as second factors. */
    @Bean
    public FactorBook factorBook(RecordOffice office) {
        return office.factors();
    }

    /** API tokens. */
    @Bean
    public TokenBook tokenBook(RecordOffice office) {
        return office.tokens();
    }

    /** Failed attempts to sign in. */
    @Bean
    public FailureBook failureBook(RecordOffice office) {
        return office.failures();
    }

    /** What the installation has chosen. */
    @Bean
    public Settings settings(RecordOffice office) {
        return office.settings();
    }

    /** What challenges of this installation are known by. */
    @Bean
    public Challenges challenges(RecordOffice office, Clock clock) {
        return new Challenges(office.identityKey(), office.factors(), clock);
    }

    /** The OpenID provider, if there is one. */
    @Bean(destroyMethod = "close")
    public OpenId openId(RecordOffice office, Clock clock) {
        return new OpenId(office.settings(), office.identityKey(), office.factors(), clock);
    }

    /** The directory, if there is one. */
    @Bean
    public Directory directory(RecordOffice office) {
        return new Directory(office.settings());
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
