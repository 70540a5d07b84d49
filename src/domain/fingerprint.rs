//! A sum of contents in a form that can be read out: groups of four digits.

/// The first `groups` times four hexadecimal digits of a sum, such as `4f2a-91c0`.
pub fn grouped(sum: &[u8], groups: usize) -> String {
    let groups = sum.chunks(2).take(groups);
    let digits = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    groups.map(digits).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_four() {
        assert_eq!(grouped(&[0x4f, 0x2a, 0x91, 0xc0, 0xff], 2), "4f2a-91c0");
        assert_eq!(grouped(&[0x01], 3), "01");
        assert_eq!(grouped(&[], 2), "");
    }
}
