package org.asbuilt.server;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The published schemas of formats, out of the jars of others that carry them; those of STIX out of a folder that the property
 * {@code asbuilt.stix-schemas} names, because no jar has them.
 */
final class Schemas {
    private static final int MOST = 10;
    private static final Optional<Schema> STIX = stix();
    private static final Schema CYCLONEDX = cycloneDx();

    private Schemas() {}

    /** What is wrong with a bill by the schema of CycloneDX 1.6. */
    static List<String> cycloneDx(String text) {
        return wrong(CYCLONEDX, text);
    }

    /** What is wrong with a document by the schema of that model of OSCAL 1.1.2, for example {@code ssp}. */
    static List<String> oscal(String model, String text) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        return wrong(registry.getSchema(text("/schema/json/oscal-" + model + "_schema.json")), text);
    }

    /** What is wrong with a bundle by the schemas of STIX 2.1; empty if no folder with them is named. */
    static Optional<List<String>> stix(String text) {
        return STIX.map(schema -> wrong(schema, text));
    }

    /** What is wrong with a graph by the schema of GraphML; empty if nothing is. */
    static Optional<String> graphMl(byte[] document) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.newSchema(Objects.requireNonNull(Schemas.class.getResource("/graphml.xsd")))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(document)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema cycloneDx() {
        Map<String, String> others = Map.of(
                "http://cyclonedx.org/schema/spdx.schema.json", text("/spdx.schema.json"),
                "http://cyclonedx.org/schema/jsf-0.82.schema.json", text("/jsf-0.82.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(others))
                .getSchema(text("/bom-1.6.schema.json"));
    }

    private static Optional<Schema> stix() {
        return Optional.ofNullable(System.getProperty("asbuilt.stix-schemas"))
                .map(Path::of)
                .map(Schemas::stix);
    }

    private static Schema stix(Path folder) {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                all.put(Browser.JSON.readTree(text).path("$id").asString(), text);
            }
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(all))
                    .getSchema(Files.readString(folder.resolve("common/bundle.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrong(Schema schema, String text) {
        return schema.validate(text, InputFormat.JSON).stream()
                .limit(MOST)
                .map(Object::toString)
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
