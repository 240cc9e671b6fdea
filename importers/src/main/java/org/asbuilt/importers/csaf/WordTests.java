package org.asbuilt.importers.csaf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.importers.csaf.CsafTest.Failures;
import org.asbuilt.importers.intake.Bundled;

/** The tests on names and words. Source: CSAF 2.0, sections 6.1.11 to 6.1.13, 6.1.31, 6.2.13 to 6.2.18, 6.3.5, 6.3.9 to 6.3.11. */
final class WordTests {
    private static final Set<String> LANGUAGES = new HashSet<>(List.of(Locale.getISOLanguages()));
    private static final Set<String> REGIONS = regions();
    private static final Pattern PRIVATE_LANGUAGE = Pattern.compile("q[a-t][a-z]");
    private static final Pattern PRIVATE_SCRIPT = Pattern.compile("qa[ab][a-x]");
    private static final Pattern PRIVATE_REGION = Pattern.compile("aa|q[m-z]|x[a-z]|zz");
    private static final Set<String> RANGE_WORDS =
            Set.of("after", "all", "before", "earlier", "later", "prior", "versions");
    private static final Pattern VERS = Pattern.compile("vers:[a-z.\\-+][a-z0-9.\\-+]*+/.+", Pattern.DOTALL);
    private static final Pattern WITH_V = Pattern.compile("[vV][0-9].*", Pattern.DOTALL);
    private static final Map<String, String> CWES = cwes();

    private WordTests() {}

    private static Set<String> regions() {
        Set<String> regions = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        regions.addAll(List.of("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"));
        return regions;
    }

    private static Map<String, String> cwes() {
        Map<String, String> names = new HashMap<>();
        Bundled.rows(WordTests.class, "cwe.txt", 2).forEach(row -> names.put(row[0], row[1]));
        return names;
    }

    /** 6.1.11: a weakness bears its own name; of weaknesses that are not in our list nothing is said. */
    static void weaknessesBearTheirNames(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Spot cwe = vulnerability.get("cwe");
            name(cwe, failures);
            vulnerability.items("cwes").forEach(one -> name(one, failures));
        }
    }

    private static void name(Spot cwe, Failures failures) {
        String name = CWES.get(cwe.text("id"));
        if (name != null && cwe.get("name").exists() && !name.equals(cwe.text("name"))) {
            failures.at(cwe.pointer() + "/name", cwe.text("id") + " is called " + name);
        }
    }

    /** How many weaknesses are in our list. */
    static int weaknesses() {
        return CWES.size();
    }

    /** 6.1.12: a language is one. */
    static void languagesExist(Document document, Failures failures) {
        for (String member : List.of("lang", "source_lang")) {
            String tag = document.meta().text(member);
            if (!tag.isEmpty() && !exists(tag)) {
                failures.at("/document/" + member, tag + " names no language or no region that exists");
            }
        }
    }

    private static boolean exists(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        if (parts[0].equals("x") || parts[0].equals("i")) {
            return true;
        }
        boolean language = parts[0].length() != 2 || LANGUAGES.contains(parts[0]);
        return language && region(parts).map(region -> isRegion(region)).orElse(true);
    }

    private static boolean isRegion(String region) {
        return REGIONS.contains(region.toUpperCase(Locale.ROOT))
                || PRIVATE_REGION.matcher(region).matches();
    }

    /** The region of two letters; it stands before any subtag of one letter. */
    private static Optional<String> region(String... parts) {
        for (int i = 1; i < parts.length && parts[i].length() > 1; i++) {
            if (parts[i].length() == 2) {
                return Optional.of(parts[i]);
            }
        }
        return Optional.empty();
    }

    /** 6.2.14: a language is nobody's private one. */
    static void languagesArePublic(Document document, Failures failures) {
        for (String member : List.of("lang", "source_lang")) {
            String tag = document.meta().text(member);
            if (!tag.isEmpty() && isPrivate(tag)) {
                failures.at("/document/" + member, tag + " has a part for private use");
            }
        }
    }

    private static boolean isPrivate(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        return PRIVATE_LANGUAGE.matcher(parts[0]).matches()
                || Arrays.asList(parts).contains("x")
                || Arrays.stream(parts)
                        .skip(1)
                        .anyMatch(part -> PRIVATE_SCRIPT.matcher(part).matches())
                || region(parts)
                        .map(region -> PRIVATE_REGION.matcher(region).matches())
                        .orElse(false);
    }

    /** 6.2.15: a language is not the default one. */
    static void languagesAreNotTheDefault(Document document, Failures failures) {
        for (String member : List.of("lang", "source_lang")) {
            if (document.meta().text(member).equalsIgnoreCase("i-default")) {
                failures.at("/document/" + member, "the language is i-default");
            }
        }
    }

    /** 6.1.13: a package URL has a type and a name. */
    static void packageUrlsAreValid(Document document, Failures failures) {
        for (Spot product : document.products()) {
            Spot helper = product.get("product_identification_helper");
            Spot one = helper.get("purl");
            if (one.exists() && !isPackageUrl(one.text())) {
                failures.at(one.pointer(), one.text() + " is no package URL");
            }
            for (Spot purl : helper.items("purls")) {
                if (!isPackageUrl(purl.text())) {
                    failures.at(purl.pointer(), purl.text() + " is no package URL");
                }
            }
        }
    }

    private static boolean isPackageUrl(String text) {
        if (!text.startsWith("pkg:")) {
            return false;
        }
        String rest =
                text.substring(4).split("[?#]", 2)[0].replaceAll("^/+", "").replaceAll("/+$", "");
        int slash = rest.indexOf('/');
        if (slash <= 0 || !rest.substring(0, slash).matches("[A-Za-z.\\-][A-Za-z0-9.+\\-]*")) {
            return false;
        }
        String path = rest.substring(slash + 1);
        int at = path.lastIndexOf('@');
        String withName = at >= 0 && path.indexOf('/', at) < 0 ? path.substring(0, at) : path;
        String name = withName.substring(withName.lastIndexOf('/') + 1);
        boolean ascii = text.length() == text.getBytes(StandardCharsets.UTF_8).length;
        return !name.isEmpty() && ascii && !text.contains(" ");
    }

    /** 6.1.31: one version is not a range. */
    static void versionsAreNoRanges(Document document, Failures failures) {
        for (Spot branch : document.branches()) {
            String name = branch.text("name");
            if (branch.text("category").equals("product_version") && isRange(name.toLowerCase(Locale.ROOT))) {
                failures.at(branch.pointer() + "/name", "\"" + name + "\" is a range of versions");
            }
        }
    }

    private static boolean isRange(String name) {
        return name.indexOf('<') >= 0
                || name.indexOf('>') >= 0
                || Arrays.stream(name.split("[\\s,;()]+", -1)).anyMatch(RANGE_WORDS::contains);
    }

    /** 6.2.18: a range is written in vers. */
    static void rangesAreVers(Document document, Failures failures) {
        for (Spot branch : document.branches()) {
            String name = branch.text("name");
            if (branch.text("category").equals("product_version_range")
                    && !VERS.matcher(name).matches()) {
                failures.at(branch.pointer() + "/name", "\"" + name + "\" is not written in vers");
            }
        }
    }

    /** 6.3.10: versions are told one by one. */
    static void rangesAreAvoided(Document document, Failures failures) {
        for (Spot branch : document.branches()) {
            if (branch.text("category").equals("product_version_range")) {
                failures.at(branch.pointer() + "/category", "a range of versions is used");
            }
        }
    }

    /** 6.3.11: a version does not begin with v. */
    static void versionsAreWithoutV(Document document, Failures failures) {
        for (Spot branch : document.branches()) {
            if (branch.text("category").equals("product_version")
                    && WITH_V.matcher(branch.text("name")).matches()) {
                failures.at(
                        branch.pointer() + "/name",
                        "the version begins with " + branch.text("name").charAt(0));
            }
        }
    }

    /** 6.3.5: a digest has at least 64 digits. */
    static void hashesAreLong(Document document, Failures failures) {
        for (Spot product : document.products()) {
            for (Spot file : product.get("product_identification_helper").items("hashes")) {
                for (Spot hash : file.items("file_hashes")) {
                    if (hash.text("value").length() < 64) {
                        failures.at(hash.pointer() + "/value", "the digest is shorter than 64 digits");
                    }
                }
            }
        }
    }

    /** 6.3.9: the way to a product leads over vendor, product name and product version. */
    static void branchesAreComplete(Document document, Failures failures) {
        for (Spot top : document.root().get("product_tree").items("branches")) {
            complete(top, 0, failures);
        }
    }

    private static void complete(Spot branch, int before, Failures failures) {
        List<String> order = List.of("vendor", "product_name", "product_version");
        int reached = before < 3 && branch.text("category").equals(order.get(before)) ? before + 1 : before;
        if (branch.get("product").exists() && reached < 3) {
            failures.at(branch.pointer() + "/product", "no " + order.get(reached) + " stands above it in its place");
        }
        branch.items("branches").forEach(next -> complete(next, reached, failures));
    }

    /** 6.2.13: members stand in the order of the alphabet. */
    static void isSorted(Document document, Failures failures) {
        sorted(document.root(), failures);
    }

    private static void sorted(Spot spot, Failures failures) {
        String before = "";
        for (String name : spot.node().propertyNames()) {
            Spot member = spot.get(name);
            if (before.compareTo(name) > 0) {
                failures.at(member.pointer(), name + " stands behind " + before);
            }
            before = name;
            sorted(member, failures);
        }
        spot.items().forEach(item -> sorted(item, failures));
    }
}
