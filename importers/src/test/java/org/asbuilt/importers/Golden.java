package org.asbuilt.importers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.secret.Fingerprint;
import org.asbuilt.importers.secret.Scrubber;
import org.asbuilt.importers.table.MappingProfile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden cases: inputs of our own beside what must come of them. */
final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Scrubber SCRUBBER =
            new Scrubber(new Fingerprint("the key of the golden cases".getBytes(StandardCharsets.US_ASCII)));

    private Golden() {}

    /** One case: {@code golden/<importer>/<name>/input.*}, perhaps a profile, and {@code claims.json}. */
    record Case(String importer, String name, Path input, Path expected) {
        Importer reader() throws IOException {
            Path profile = input.resolveSibling("profile.json");
            return Files.exists(profile)
                    ? new Spreadsheet(MappingProfile.fromJson(Files.readString(profile)))
                    : Importers.named(importer)
                            .orElseThrow(() -> new AssertionError("golden/" + importer
                                    + " is the folder of no importer: name it in Importers.ALL, or the"
                                    + " folder as its name()"));
        }

        /** The input under the name of its case, as a person would have called it. */
        Input open() throws IOException {
            String file = String.valueOf(input.getFileName());
            return scrubbed(name + file.substring("input".length()), Files.readAllBytes(input));
        }

        @Override
        public String toString() {
            return importer + "/" + name;
        }
    }

    /** What the door lets in: the input without its secrets. */
    static Input scrubbed(String name, byte[] bytes) throws IOException {
        return SCRUBBER.scrubbed(Input.of(name, bytes));
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            for (Path file : files.sorted().toList()) {
                Path inside = ROOT.relativize(file);
                if (inside.getNameCount() == 3 && inside.getName(2).toString().startsWith("input.")) {
                    cases.add(new Case(
                            inside.getName(0).toString(),
                            inside.getName(1).toString(),
                            file,
                            file.resolveSibling("claims.json")));
                }
            }
        }
        return cases;
    }

    /** What came of a reading, one claim a line. */
    static String read(Importer importer, Input input) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = importer.read(input, Limits.standard(), claims::add, Progress.none());
        StringBuilder text =
                new StringBuilder("{\n\"receipt\": ").append(receipt(receipt)).append(",\n\"claims\": [\n");
        for (int i = 0; i < claims.size(); i++) {
            text.append(claim(claims.get(i))).append(i + 1 < claims.size() ? ",\n" : "\n");
        }
        return text.append("]\n}\n").toString();
    }

    static Receipt dryRun(Importer importer, Input input) {
        return importer.read(input, Limits.standard(), Claims.none(), Progress.none());
    }

    static void write(Case one, String text) throws IOException {
        Files.writeString(one.expected(), text, StandardCharsets.UTF_8);
    }

    private static String claim(Claim claim) {
        ObjectNode node = JSON.createObjectNode();
        node.put("about", claim.about().text());
        node.put("path", claim.path().toString());
        node.put("value", claim.value());
        node.put("at", claim.locus().text());
        claim.observed().ifPresent(moment -> node.put("observed", moment.toString()));
        node.put("method", claim.method().name().toLowerCase(Locale.ROOT));
        node.put("confidence", claim.confidence().name().toLowerCase(Locale.ROOT));
        return JSON.writeValueAsString(node);
    }

    private static String receipt(Receipt receipt) {
        ObjectNode node = JSON.createObjectNode();
        node.put("importer", receipt.importer());
        node.put("unit", receipt.unit());
        node.put("read", receipt.read());
        node.put("understood", receipt.understood());
        node.put("claims", receipt.claims());
        ObjectNode counts = node.putObject("counts");
        new TreeMap<>(receipt.counts()).forEach((name, count) -> counts.put(name, count));
        receipt.coverage().ifPresent(coverage -> coverage(node.putObject("coverage"), coverage));
        var remarks = node.putArray("remarks");
        receipt.remarks()
                .forEach(remark -> remarks.add(remark.severity().name().toLowerCase(Locale.ROOT) + ", "
                        + remark.locus().text() + ": " + remark.text()));
        node.put("remarksInAll", receipt.remarksInAll());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static void coverage(ObjectNode node, Coverage coverage) {
        node.put("from", coverage.from().toString());
        node.put("until", coverage.until().toString());
        var networks = node.putArray("networks");
        coverage.networks().forEach(network -> networks.add(network.toString()));
        node.put("vantage", coverage.vantage());
    }
}
