package org.asbuilt.importers.bom;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the addresses of SPDX in RDF mean, in the words of its JSON. Source: SPDX 2.3, annex C; vocabulary http://spdx.org/rdf/terms. */
final class SpdxNames {
    private static final int MOST_DOCUMENTS = 10_000;

    private final Map<String, String> others = new HashMap<>();
    private String own = "";

    /** The part of an address behind the last {@code #}. */
    static String fragment(String address) {
        return address.substring(address.lastIndexOf('#') + 1);
    }

    /** {@code dependsOn} as {@code DEPENDS_ON}. */
    static String constant(String camel) {
        return Words.hyphens(camel).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The document that is read is the one of that address. */
    void document(String address) {
        own = namespace(address);
    }

    /** Another document that is referred to, with the short name that it has here. */
    void external(ObjectNode reference) {
        String name = Values.text(reference, "externalDocumentId");
        String address = Values.text(reference, "spdxDocument");
        if (!name.isEmpty() && !address.isEmpty() && others.size() < MOST_DOCUMENTS) {
            others.put(namespace(address), fragment(name));
        }
    }

    private static String namespace(String address) {
        int hash = address.lastIndexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** What the JSON calls an address: {@code SPDXRef-x}, {@code DocumentRef-y:SPDXRef-x}, {@code MIT}, {@code NOASSERTION}. */
    String id(String address) {
        String namespace = namespace(address);
        String fragment = fragment(address);
        boolean isWhole = namespace.length() == address.length();
        if (isWhole) {
            return address.matches("https?://(?:www\\.)?spdx\\.org/licenses/.+")
                    ? address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.(?:html|jsonld)$", "")
                    : address;
        }
        if (namespace.matches("https?://spdx\\.org/rdf/terms/?")) {
            return switch (fragment) {
                case "noassertion" -> "NOASSERTION";
                case "none" -> "NONE";
                default -> fragment.substring(fragment.indexOf('_') + 1);
            };
        }
        if (namespace.isEmpty() || own.isEmpty() || namespace.equals(own)) {
            return fragment;
        }
        return others.containsKey(namespace) ? others.get(namespace) + ":" + fragment : address;
    }
}
