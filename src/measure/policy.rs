//! How often each policy of the house style found something.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use super::VoiceCounts;
use crate::lexicon::Lexicon;
use crate::tally::Counter;
use crate::tally::Tally;

/// The findings of the policies that were applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyMeasure {
    /// All findings.
    pub findings: u64,
    /// Policies with findings, in the order of the lexicon.
    pub policies: Vec<PolicyRow>,
}

/// A policy and its findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyRow {
    /// Id of the policy.
    pub policy: String,
    /// Findings by voice.
    pub findings: VoiceCounts,
}

impl PolicyMeasure {
    /// The findings of a tally; `None` where the lexicon has no policy.
    pub(super) fn of(tally: &Tally, lexicon: &Lexicon) -> Option<PolicyMeasure> {
        if lexicon.policies.is_empty() {
            return None;
        }
        let mut counts: BTreeMap<u32, VoiceCounts> = BTreeMap::new();
        for (counter, n) in tally.iter() {
            if let Counter::Findings(policy, voice) = counter {
                counts.entry(policy).or_default().add(voice, n);
            }
        }
        let row = |(policy, findings)| {
            let policy = lexicon.policies.get(policy as usize)?;
            Some(PolicyRow { policy: policy.entry.id.clone(), findings })
        };
        let policies: Vec<PolicyRow> = counts.into_iter().filter_map(row).collect();
        Some(PolicyMeasure { findings: policies.iter().map(|row| row.findings.total()).sum(), policies })
    }
}
