package org.asbuilt.server;

import java.time.Clock;
import org.asbuilt.access.People;
import org.asbuilt.server.identity.AccessLog;
import org.asbuilt.server.record.RecordOffice;
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
}
