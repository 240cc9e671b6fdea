package org.asbuilt.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operations are called by their area and their method, and by nothing else that might change. */
class OperationNamesTest {
    @Test
    void anOperationIsCalledByItsAreaAndItsMethod() {
        assertThat(OperationNames.of(SubjectApi.class, "list")).isEqualTo("subjectList");
        assertThat(OperationNames.of(ThirdPartyApi.class, "show")).isEqualTo("thirdPartyShow");
    }

    @Test
    void whatNamesItsAreaDoesNotSayItTwice() {
        assertThat(OperationNames.of(ReleaseApi.class, "openRelease")).isEqualTo("openRelease");
        assertThat(OperationNames.of(ReleaseApi.class, "releases")).isEqualTo("releases");
        assertThat(OperationNames.of(AdvisoryApi.class, "advisories")).isEqualTo("advisories");
        assertThat(OperationNames.of(AllowListApi.class, "allowListFile")).isEqualTo("allowListFile");
        assertThat(OperationNames.of(HealthApi.class, "health")).isEqualTo("health");
    }

    @Test
    void aWordThatOnlyBeginsAsTheAreaDoesIsNotIt() {
        assertThat(OperationNames.of(CopyApi.class, "copyright")).isEqualTo("copyCopyright");
        assertThat(OperationNames.of(KeyApi.class, "monkeys")).isEqualTo("keyMonkeys");
        assertThat(OperationNames.of(ListApi.class, "enlistAll")).isEqualTo("listEnlistAll");
    }
}
