import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';

type OpeningPartProps = {
  show: string;
  hide: string;
  /** What of several parts of the same name it is, for those who hear the button only. */
  of?: string;
  isOpenFirst?: boolean;
  children: ReactNode;
};

/** Figures for those who want them, behind a press. On paper they are always there. */
export function OpeningPart({ show, hide, of, isOpenFirst = false, children }: OpeningPartProps) {
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  const words = isOpen ? hide : show;
  return (
    <Stack gap="tight">
      <Row>
        <Button
          look="bare"
          small
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          aria-label={of ? `${words}: ${of}` : undefined}
          onPress={() => setIsOpen(!isOpen)}
        >
          {words}
        </Button>
      </Row>
      {isOpen && children}
    </Stack>
  );
}
