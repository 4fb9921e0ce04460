package org.zhuanban;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.StreamBatch;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.BenefitAccount;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.policy.compendium.PolicyEdition;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.request.SweepReport;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.StreamKey;

/** Offers the edition of a compendium that holds today to all projects, by the fifty. */
final class EditionRun {
  private static final int PAGE = 50;

  private final Engine engine;
  private final PersonRef actor;
  private final Map<StreamKey, String> failed = new LinkedHashMap<>();
  private int changed;

  EditionRun(Engine engine, PersonRef actor) {
    this.engine = engine;
    this.actor = actor;
  }

  SweepReport of(StreamKey compendium) {
    PolicyCatalogue edition =
        engine
            .read(compendium)
            .state()
            .of(CompendiumFeature.INSTANCE)
            .editionOn(engine.today())
            .map(PolicyEdition::catalogue)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s has no edition that holds on %s"
                            .formatted(compendium, engine.today())));
    Optional<String> after = Optional.empty();
    List<StreamKey> page;
    do {
      page = engine.streams(Feature.PROJECT, after, PAGE);
      offer(edition, page);
      after = page.stream().map(StreamKey::id).reduce((one, other) -> other);
    } while (page.size() == PAGE && !Thread.currentThread().isInterrupted());
    return new SweepReport(engine.today(), changed, failed, Thread.currentThread().isInterrupted());
  }

  private void offer(PolicyCatalogue edition, List<StreamKey> page) {
    StreamBatch batch = engine.readPassing(page);
    for (StreamKey stream : page) {
      try {
        offer(edition, stream, batch.of(stream));
      } catch (UnreadableStreamException | StreamMovedException e) {
        failed.put(stream, e.toString());
      }
    }
  }

  private void offer(PolicyCatalogue edition, StreamKey stream, EventStream project) {
    if (Thread.currentThread().isInterrupted() || !open(project) || offered(edition, project)) {
      return;
    }
    OfferPolicies offer = OfferPolicies.of(edition, profile(project.state()));
    // The version distinguishes an offer from one that was annulled since.
    Request request =
        Request.of(stream, "offer-edition:" + project.version(), offer, actor, engine.today());
    if (!(engine.handle(request) instanceof Outcome.Refused refused)) {
      changed++;
    } else if (!offered(edition, engine.read(stream))) {
      // Otherwise another run was faster.
      failed.put(stream, refused.refusal().text(Locale.ENGLISH));
    }
  }

  private boolean open(EventStream project) {
    return project.state().of(CorrectionFeature.INSTANCE).destruction().isEmpty()
        && !project.state().of(ProjectFeature.INSTANCE).terminatedOn(engine.today());
  }

  private boolean offered(PolicyCatalogue edition, EventStream project) {
    return project
        .state()
        .of(PolicyFeature.INSTANCE)
        .offerOn(engine.today())
        .map(BenefitAccount.Offer::compendium)
        .filter(edition::equals)
        .isPresent();
  }

  /** The profile of the offer before; for a first offer, what the jurisdiction knows. */
  private ProjectProfile profile(StreamState project) {
    return project
        .of(PolicyFeature.INSTANCE)
        .offerOn(engine.today())
        .map(BenefitAccount.Offer::profile)
        .orElseGet(
            () -> {
              Jurisdiction known =
                  project.of(ProjectFeature.INSTANCE).jurisdictionOn(engine.today());
              ProjectProfile profile = ProjectProfile.of();
              ProjectProfile placed = known.place().map(profile::withRegion).orElse(profile);
              return known.industry().map(placed::withIndustry).orElse(placed);
            });
  }
}
