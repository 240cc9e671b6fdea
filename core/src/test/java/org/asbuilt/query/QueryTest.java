package org.asbuilt.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;

/** What is a query, what it means in words, and what is told of what is none. */
class QueryTest {

    @Test
    void theExampleOfThePageIsReadAsItIsMeant() {
        Query query =
                Query.parse("kind:asset zone:\"Cell 2\" firmware<2.1 vendor:siemens criticality>=high -is:validated");
        assertThat(query.kind()).contains(Kind.ASSET);
        assertThat(query.inWords())
                .isEqualTo("Every asset of which: the zone has in its name or as its id “Cell 2”; and the"
                        + " firmware or software version is before “2.1”; and the manufacturer contains “siemens”;"
                        + " and the overall criticality is “high” or above it; and it is not so that it is validated");
    }

    @Test
    void whatIsJudgedIsFoundWhereverItIsAskedFor() {
        assertThat(Query.parse("kind:asset pump has:vendor firmware<2.1").flags())
                .isEmpty();
        assertThat(Query.parse("pump or not (is:flagged -is:waiting)").flags())
                .containsExactlyInAnyOrder(Flag.FLAGGED, Flag.WAITING);
    }

    @Test
    void orBindsLessThanAndAndNotBindsMost() {
        assertThat(Query.parse("a b or not c d").condition())
                .isEqualTo(new Condition.Any(List.of(
                        new Condition.All(List.of(new Condition.Words("a"), new Condition.Words("b"))),
                        new Condition.All(
                                List.of(new Condition.Not(new Condition.Words("c")), new Condition.Words("d"))))));
        assertThat(Query.parse("a and (b or c)").condition())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Words("a"),
                        new Condition.Any(List.of(new Condition.Words("b"), new Condition.Words("c"))))));
        assertThat(Query.parse("kind:(asset, zones or site)").condition())
                .isEqualTo(new Condition.OfKind(new TreeSet<>(List.of(Kind.SITE, Kind.ASSET, Kind.ZONE))));
    }

    @Test
    void addressesAndQuotesAreWordsAndFieldsMayHaveBlanksBeforeAComparison() {
        assertThat(Query.parse("00:1b:1b:12:34:56").condition()).isEqualTo(new Condition.Words("00:1b:1b:12:34:56"));
        assertThat(Query.parse("10.0.0.5").condition()).isEqualTo(new Condition.Words("10.0.0.5"));
        assertThat(Query.parse("\"say \\\"no\\\"\"").condition()).isEqualTo(new Condition.Words("say \"no\""));
        assertThat(Query.parse("vlan >= 20").condition()).isInstanceOf(Condition.Compared.class);
        assertThat(Query.parse("pump-3").condition()).isEqualTo(new Condition.Words("pump-3"));
        assertThat(Query.parse("PLC -pump").condition())
                .isEqualTo(new Condition.All(
                        List.of(new Condition.Words("PLC"), new Condition.Not(new Condition.Words("pump")))));
    }

    @Test
    void namesThatSeveralFacetsHaveAreMeantOfTheKindThatIsAsked() {
        assertThat(Query.parse("kind:contract scope:pumps").inWords()).contains("scope (contract)");
        assertThat(error("scope:pumps").getMessage())
                .isEqualTo("column 1: several facets have a scope; expected one of conformity.scope,"
                        + " supplierAssessment.scope, contractProfile.scope, riskEntry.scope");
        assertThat(Query.parse("nameplate.serialNumber:7").condition()).isInstanceOf(Condition.Compared.class);
        assertThat(Query.parse("COUNTRY:de").condition()).isInstanceOf(Condition.Compared.class);
    }

    /** The questions that the page offers, and what its help shows. */
    @Test
    void whatThePageOffersIsAQuery() {
        for (String query : List.of(
                "kind:asset missing:firmware level<=2",
                "kind:asset criticality>=high -is:validated",
                "kind:asset endOfSupport<today",
                "kind:connection source.zone:dmz",
                "ip:10.0.0.0/8 or mac:00:1b:1b",
                "is:unknown",
                "pump \"filter hall\"",
                "vendor=\"Siemens AG\"",
                "firmware<2.1  level>=3  endOfSupport<today+30d",
                "zone.name:cell  party.country:de",
                "class:(plc, rtu)",
                "has:zone  missing:zone  none:zone",
                "a b   a or b   -a   not a   (a or b) c")) {
            assertThat(Query.parse(query).inWords()).as(query).isNotEmpty();
        }
    }

    @Test
    void errorsSayWhatWhereAndWhatWasExpected() {
        assertThat(error("kind:asset firmwear<2").getMessage())
                .isEqualTo("column 12: there is no field firmwear; expected perhaps firmware");
        assertThat(error("kind:pump").getMessage())
                .startsWith("column 6: \"pump\" is not what this field takes; expected one of site,");
        assertThat(error("").getMessage()).startsWith("column 1: the query is empty; expected a condition");
        assertThat(error("a and").getMessage()).startsWith("column 6: the query ends; expected a condition");
        assertThat(error("or b").getMessage()).startsWith("column 1: there is nothing before or");
        assertThat(error("(a").getMessage())
                .isEqualTo("column 1: the bracket that begins here is not closed; expected a ) at its end");
        assertThat(error("a)").getMessage())
                .isEqualTo("column 2: this bracket closes none; expected the end of the query");
        assertThat(error("a \"b").getMessage())
                .isEqualTo("column 3: the quote that begins here is not closed; expected a \" at its end");
        assertThat(error("firmware<").getMessage())
                .isEqualTo("column 10: there is no value; expected a value behind firmware<");
        assertThat(error("criticality>=huge").getMessage())
                .isEqualTo(
                        "column 14: \"huge\" is not what this field takes; expected one of negligible, low, medium, high, critical");
        assertThat(error("class<plc").getMessage())
                .isEqualTo("column 7: \"plc\" is not what this field takes; expected : or =, for the choices of"
                        + " assetRole.assetClass have no order");
        assertThat(error("vendor<siemens").getMessage())
                .isEqualTo("column 8: \"siemens\" is not what this field takes; expected a version such as 2.1");
        assertThat(error("reviewDue<soon").column()).isEqualTo(1);
        assertThat(error("criticality.reviewDue<soon").getMessage())
                .contains("column 23", "expected a date such as 2026-11-23, 2026-11, 2026, today or today+30d");
        assertThat(error("ip:somewhere").getMessage()).contains("expected an address such as 10.0.0.5");
        assertThat(error("is:fine").getMessage()).contains("column 4", "unknown, validated, unvalidated");
        assertThat(error("zone.colour:red").getMessage()).startsWith("column 6: there is no field colour");
        assertThat(error("vlan:ten").getMessage()).contains("expected a whole number");
        assertThat(error("- a").getMessage()).startsWith("column 1: a minus stands alone");
        assertThat(error("a ".repeat(3000)).getMessage()).contains("longer than 4000");
    }

    @Test
    void everyFieldOfTheCatalogueCanBeAskedForByItsNameAndByItsPath() {
        List<Fields.Known> fields = Fields.all();
        assertThat(fields).hasSizeGreaterThan(600);
        assertThat(fields.stream().map(Fields.Known::name)).doesNotHaveDuplicates();
        for (Fields.Known field : fields) {
            boolean own = field.name().equals("kind");
            assertThat(Query.parse(own ? "kind:asset" : "has:" + field.name())).isNotNull();
            field.path()
                    .forEach(path -> assertThat(Query.parse("missing:" + path)).isNotNull());
        }
    }

    @Test
    void whateverIsTypedIsAQueryOrAnErrorWithinTheText() {
        String letters = "ab:<>=!()\"-\\ ,.?kindvor";
        int queries = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                queries += Query.parse(text.toString()).inWords().isEmpty() ? 0 : 1;
            } catch (QueryError wrong) {
                assertThat(wrong.column()).as(text.toString()).isBetween(1, text.length() + 1);
            }
        }
        assertThat(queries).isBetween(1000, 19_000);
    }

    private static QueryError error(String query) {
        return catchThrowableOfType(QueryError.class, () -> Query.parse(query));
    }
}
