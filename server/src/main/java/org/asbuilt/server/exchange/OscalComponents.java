package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.model.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Makers and models as components, controls as capabilities. Source: OSCAL 1.1.2, component definition model. */
final class OscalComponents implements Format {
    private static final About ABOUT = new About(
            "oscal-component-definition",
            "OSCAL component definition",
            "OSCAL 1.1.2, JSON",
            "application/oscal+json",
            "component-definition.oscal.json",
            "each maker and model, recorded as a product or read from an asset, as a component; each control that names a clause as a"
                    + " capability with what it does for that clause",
            List.of(
                    "single assets: the plan has those",
                    "assets of which neither maker nor model is known, counted in the remarks",
                    "controls that name no clause, counted in the remarks"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET, Kind.PRODUCT, Kind.CONTROL);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        NamedUuid ids = NamedUuid.of(backing);
        Missing missing = new Missing();
        missing.add("assets of which neither maker nor model is known", (int) selection
                .within(Kind.ASSET)
                .filter(asset -> Oscal.modelKey(asset).isEmpty())
                .count());
        missing.add("controls that name no clause", (int)
                (selection.of(Kind.CONTROL).count() - Oscal.controls(selection).count()));
        ObjectNode definition = Json.object()
                .put(
                        "uuid",
                        ids.of("oscal component-definition " + selection.words())
                                .toString());
        definition.set("metadata", Oscal.metadata("Components of the plant", selection, backing, missing));
        Json.setUnlessEmpty(definition, "components", Json.array(Oscal.models(selection, ids).values().stream()));
        Json.setUnlessEmpty(
                definition, "capabilities", Json.array(Oscal.controls(selection).map(control -> {
                    ObjectNode capability = Json.object()
                            .put(
                                    "uuid",
                                    ids.of("oscal capability " + control.id()).toString())
                            .put(
                                    "name",
                                    Oscal.lineOr(control.name(), control.id().value()))
                            .put(
                                    "description",
                                    Oscal.lineOr(control.name(), control.id().value()));
                    ObjectNode implementation = Json.object()
                            .put(
                                    "uuid",
                                    ids.of("oscal implementation " + control.id())
                                            .toString())
                            .put("source", "urn:asbuilt:clauses")
                            .put("description", "Clauses as the control names them");
                    implementation.set("implemented-requirements", Oscal.requirements(control, ids, true));
                    capability.putArray("control-implementations").add(implementation);
                    return capability;
                })));
        ObjectNode document = Json.object();
        document.set("component-definition", definition);
        Json.write(document, out);
    }
}
