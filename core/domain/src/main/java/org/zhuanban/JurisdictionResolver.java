package org.zhuanban;

import java.time.LocalDate;
import java.util.function.Function;
import org.zhuanban.engine.dispatch.RecipientResolver;
import org.zhuanban.feature.StreamState;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.Role;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.spi.StreamKey;

/**
 * The responsible unit of a county for a jurisdiction. Outside of projects it is the unit of the
 * whole county.
 *
 * @param organisation the stream of the organisation
 */
record JurisdictionResolver(StreamKey organisation) implements RecipientResolver {
  @Override
  public String organ(
      Role role,
      String owner,
      StreamState about,
      LocalDate day,
      Function<StreamKey, StreamState> streams) {
    Jurisdiction jurisdiction = about.of(ProjectFeature.INSTANCE).jurisdictionOn(day);
    Organisation units = streams.apply(organisation).of(OrganisationFeature.INSTANCE);
    return units.responsibilityFor(jurisdiction, day).unit(role).map(Unit::code).orElse(owner);
  }
}
