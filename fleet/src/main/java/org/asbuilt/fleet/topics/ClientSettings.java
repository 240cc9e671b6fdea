package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What Kafka's client is told: what this program lays down, and what a person wrote into a file of properties (UTF-8), such as TLS, SASL
 * and their secrets.
 *
 * <p>Source: documentation of Apache Kafka 4.3, "Consumer Configs".
 */
final class ClientSettings {
    /** Those that cannot be chosen, each with what to say instead. */
    private static final Map<String, String> OURS = Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "say --brokers",
            ConsumerConfig.GROUP_ID_CONFIG, "say --group",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "offsets are committed when files are whole",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "a new group begins at the beginning",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "no topic is ever made",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, "keys are read as octets",
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, "values are read as octets");

    private ClientSettings() {}

    /**
     * All settings.
     *
     * @param file what a person wrote
     * @throws SpoolFailure if it sets what cannot be set
     * @throws IOException if it cannot be read
     */
    static Map<String, Object> of(String brokers, String group, Optional<Path> file) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        // Not before it is committed by who wrote it.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "asbuilt-fleet-topics");
        // Nothing is told to brokers that they do not need.
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        if (file.isPresent()) {
            settings.putAll(written(file.get()));
        }
        boolean isClassic = !"consumer"
                .equalsIgnoreCase(
                        String.valueOf(settings.getOrDefault(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic")));
        if (isClassic) {
            // A reader that comes or goes then takes nothing from others but what is moved.
            settings.putIfAbsent(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        }
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    private static Map<String, String> written(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new SpoolFailure(
                    "the file " + file + " is not one of properties, NAME=VALUE a line: " + e.getMessage());
        }
        Map<String, String> written = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            String instead = OURS.get(name);
            if (instead != null) {
                throw new SpoolFailure("the file " + file + " sets " + name + ", which cannot be chosen: " + instead);
            }
            boolean isKnown = ConsumerConfig.configNames().contains(name) || name.startsWith("config.providers");
            if (!isKnown) {
                throw new SpoolFailure("the file " + file + " sets " + name
                        + ", which no reader of Kafka knows: expected a name of its \"Consumer Configs\"");
            }
            written.put(name, properties.getProperty(name));
        }
        return written;
    }
}
