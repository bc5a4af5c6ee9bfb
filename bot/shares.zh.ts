/** Shares of a firm's staff, of a limit the text puts softly (60%左右). */
export const shares = {
  staffWanted: (heads: number, whole: number, share: number) =>
    `约**${String(heads)}人**（${String(whole)}人 × ${String(share)}%）。`,
  employedWanted: (heads: number, whole: number, share: number) =>
    `至少**${String(heads)}人**就业（${String(whole)}人 × ${String(share)}%）。`,
  onSiteWanted: (heads: number, whole: number, share: number) =>
    `至少**${String(heads)}人**参加线下培训（${String(whole)}人 × ${String(share)}%）。`,
  staffHeld: (part: number, whole: number, percent: number, heads: number, share: number) =>
    `${String(part)}人占${String(whole)}人的**${String(percent)}%**，${
      percent >= share ? '达到' : '低于'
    }${String(share)}%左右（约${String(heads)}人）。`,
}
