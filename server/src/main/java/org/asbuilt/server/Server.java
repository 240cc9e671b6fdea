package org.asbuilt.server;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asbuilt.server.limits.Limits;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.LogForm;
import org.asbuilt.server.tls.Certificates;
import org.asbuilt.server.tls.Shown;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server over an opened record office. */
@SpringBootApplication
public class Server {
    /** A server that runs. */
    public static final class Running implements AutoCloseable {
        private final ConfigurableApplicationContext context;

        private Running(ConfigurableApplicationContext context) {
            this.context = context;
        }

        /** The port that it listens on. */
        public int port() {
            return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
        }

        /** A part of it. */
        public <T> T part(Class<T> type) {
            return context.getBean(type);
        }

        /** A part of it by its name, where there are several of a type. */
        public <T> T part(String name, Class<T> type) {
            return context.getBean(name, type);
        }

        /** Stops it; the record office stays open. */
        @Override
        public void close() {
            context.close();
        }
    }

    /** Starts without TLS, for the loopback. */
    public static Running start(RecordOffice office, InetAddress address, int port) {
        return start(office, address, port, Optional.empty());
    }

    /**
     * Starts.
     *
     * @param address where to listen
     * @param port on which port; 0 for any that is free
     * @param certificates what to show by TLS; without, it is plain HTTP
     */
    public static Running start(
            RecordOffice office, InetAddress address, int port, Optional<Certificates> certificates) {
        SpringApplication application = new SpringApplication(Server.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = properties(office, address, port);
        certificates.ifPresent(some -> properties.put("server.ssl.bundle", Shown.BUNDLE));
        application.setDefaultProperties(properties);
        certificates.ifPresent(some -> application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("certificates", some)));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("recordOffice", office));
        office.assessments().refreshSoon();
        return new Running(application.run());
    }

    private static Map<String, Object> properties(RecordOffice office, InetAddress address, int port) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", address.getHostAddress());
        properties.put("server.port", port);
        // identity.ProxyHeaders believes those that are named; on some platforms Spring would believe everybody.
        properties.put("server.forward-headers-strategy", "none");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("server.compression.enabled", true);
        properties.put("server.compression.min-response-size", 4096);
        properties.put("spring.servlet.multipart.resolve-lazily", true);
        properties.putAll(Limits.properties());
        properties.put("spring.servlet.multipart.file-size-threshold", "64KB");
        properties.put(
                "spring.servlet.multipart.location", office.home().uploads().toString());
        properties.put("spring.web.resources.static-locations", "classpath:/static/");
        properties.put("spring.main.lazy-initialization", false);
        // A body that leaves something out or names something unknown is refused, not guessed.
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("spring.jackson.deserialization.fail-on-null-creator-properties", true);
        properties.put("springdoc.api-docs.path", "/api/openapi.json");
        properties.put("springdoc.swagger-ui.enabled", false);
        properties.put("springdoc.writer-with-order-by-keys", true);
        properties.put("springdoc.pre-loading-enabled", false);
        properties.put("springdoc.default-produces-media-type", "application/json");
        properties.put("logging.level.root", "WARN");
        properties.put("spring.application.name", "asbuilt");
        LogForm form = office.settings().get(Catalogue.LOG_FORM);
        if (form != LogForm.TEXT) {
            properties.put("logging.config", "classpath:logback-json.xml");
            properties.put("asbuilt.log.form", form.name().toLowerCase(Locale.ROOT));
        }
        return properties;
    }
}
