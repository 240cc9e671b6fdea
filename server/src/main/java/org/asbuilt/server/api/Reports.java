package org.asbuilt.server.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.AccessReview;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.report.Grounds;
import org.asbuilt.server.identity.AccessReviews;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.record.ReportDesk;
import org.asbuilt.validation.Extent;
import org.springframework.stereotype.Component;

/** Reports for whoever asks: who audits is told who may do what, who answers for the whole plant what left. */
@Component
class Reports {
    private final FrontOffice office;
    private final AccessReviews reviews;

    Reports(FrontOffice office, AccessReviews reviews) {
        this.office = office;
        this.reviews = reviews;
    }

    /** The report for a reader. */
    ReportDesk.Made of(ReportDesk.Asked asked, Reader reader) {
        return office.reports()
                .make(
                        asked,
                        new ReportDesk.Rights(
                                ExportApi.readsAll(reader),
                                () -> reader.may(Permission.AUDIT) ? Optional.of(permitted()) : Optional.empty()));
    }

    private List<Grounds.Permitted> permitted() {
        return reviews.held().stream().map(this::permitted).toList();
    }

    private Grounds.Permitted permitted(AccessReview.Held held) {
        return new Grounds.Permitted(
                held.holder().user(),
                held.grant().role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                where(held.grant().scope()),
                held.grant().from(),
                Optional.of(held.grant().confirmed())
                        .filter(at -> at.isAfter(held.grant().from())));
    }

    private String where(Extent extent) {
        List<String> names = Stream.of(extent.sites(), extent.systems(), extent.zones(), extent.assets())
                .flatMap(Collection::stream)
                .map(id -> office.ledger()
                        .snapshot()
                        .resolved(id)
                        .map(Subject::name)
                        .orElse("a place that is not shown"))
                .toList();
        return names.isEmpty() ? "the whole plant" : String.join(", ", names);
    }
}
