package org.asbuilt.server.tls;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the server show its certificate, if it was started with one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "server.ssl.bundle")
public class CertificateConfiguration {

    /** What is shown. */
    @Bean
    public Shown shown(Certificates certificates) {
        return new Shown(certificates.current());
    }

    /** Hands it to whoever listens. */
    @Bean
    public SslBundleRegistrar shownCertificate(Shown shown) {
        return shown::registerIn;
    }

    /** Looks after it. */
    @Bean
    public CertificateRound certificateRound(Certificates certificates, Shown shown) {
        return new CertificateRound(certificates, shown);
    }
}
